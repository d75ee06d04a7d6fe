import { Chip, Chips } from '@/components/ui/chip'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Support } from '@/lib/tasks/schema'
import { supportIcons } from './pictures'

const shown = 4

/** The first four kinds of support; the task's page tells of the others. */
export function SupportChips({
  supports,
  locale,
  className,
}: {
  supports: readonly Support[]
  locale: Locale
  className?: string
}) {
  const t = wordsOf(locale, 'tasks')
  const more = supports.length - shown
  const chips = supports.slice(0, shown).map((support) => (
    <Chip key={support} icon={supportIcons[support]}>
      {t(`common:supports.${support}.name`)}
    </Chip>
  ))
  const rest = (
    <Chip key="more" icon="plus" tone="plain">
      {t('card.moreSupports', { count: more })}
    </Chip>
  )
  return (
    <Chips label={t('card.supports')} className={className}>
      {more > 0 ? [...chips, rest] : chips}
    </Chips>
  )
}
