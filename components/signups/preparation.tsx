import { supportIcons } from '@/components/tasks/pictures'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { Roster } from '@/lib/signups/roster/queries'

type PreparationProps = { roster: Roster; heading?: 'h2' | 'h3'; locale: Locale }

/** What the task promises to everybody who comes; nobody is asked what they need it for. */
export function Preparation({ roster, heading: Heading = 'h2', locale }: PreparationProps) {
  const t = wordsOf(locale, 'signups')
  const onPaper = ['pictogramCard', 'colourCoding', 'bilingualCard']
  return (
    <section className="print:hidden">
      <Heading>{t('roster.prepare')}</Heading>
      <p className="mt-1 text-small text-ink-soft">{t('roster.prepareWho')}</p>
      <Rows className="mt-1">
        {roster.supports.map((support) => (
          <ListRow key={support} icon={supportIcons[support]} title={t(`common:supports.${support}.name`)}>
            {support === 'buddy' ? t('roster.contact', { name: roster.contactName, phone: roster.contactPhone }) : null}
            {onPaper.includes(support) ? (
              <TextLink href={routes.task(locale, roster.taskId)}>{t('roster.prints')}</TextLink>
            ) : null}
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
