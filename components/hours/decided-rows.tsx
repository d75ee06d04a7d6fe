import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { duration } from '@/lib/dates'
import type { HoursRow } from '@/lib/hours/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { HoursBadge } from './hours-badge'

type Props = { rows: readonly HoursRow[]; orgnr: string; shiftId: string; locale: Locale }

/** What is decided, each with the way to correct it; nothing where nothing is. */
export function DecidedRows({ rows, orgnr, shiftId, locale }: Props) {
  if (rows.length === 0) return null
  const t = wordsOf(locale, 'hours')
  return (
    <section>
      <h2>{t('confirm.decided')}</h2>
      <Rows className="mt-2">
        {rows.map((row) => (
          <ListRow
            key={row.signUpId}
            title={
              <>
                <span lang="nb">{row.name}</span> {row.isYou ? t('signups:roster.you') : null}
              </>
            }
            aside={
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                {row.minutes === null ? null : <b>{duration(row.minutes, locale)}</b>}
                <HoursBadge state={row.state} locale={locale} />
                {row.canCorrect ? (
                  <TextLink
                    href={routes.correctHours(locale, orgnr, shiftId, row.signUpId)}
                    className="inline-flex min-h-11 items-center"
                  >
                    {t('confirm.correct')} <VisuallyHidden>{row.name}</VisuallyHidden>
                  </TextLink>
                ) : null}
              </span>
            }
          >
            {row.reason === null ? null : <span className="text-small text-ink-soft">«{row.reason}»</span>}
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
