import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Support } from '@/lib/tasks/schema'
import { supportIcons } from './pictures'

/** What each kind of support means to the person who comes. */
export function SupportKit({
  supports,
  locale,
  className,
}: {
  supports: readonly Support[]
  locale: Locale
  className?: string
}) {
  const t = wordsOf(locale, 'common')
  return (
    <Rows className={className}>
      {supports.map((support) => (
        <ListRow key={support} icon={supportIcons[support]} boxed title={t(`supports.${support}.name`)}>
          {t(`supports.${support}.means`)}
        </ListRow>
      ))}
    </Rows>
  )
}
