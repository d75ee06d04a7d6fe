import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { deadline } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Roster } from '@/lib/signups/roster/queries'

/** Who waits, in the order they are asked. */
export function WaitingList({ queue, locale }: { queue: Roster['queue']; locale: Locale }) {
  const t = wordsOf(locale, 'signups')
  return (
    <Card as="section" className="print:hidden">
      <h2>{t('roster.queue')}</h2>
      <p className="mt-1 text-small text-ink-soft">{t('roster.queueHow')}</p>
      {queue.length === 0 ? (
        <p className="mt-2">{t('roster.queueEmpty')}</p>
      ) : (
        <ol className="mt-2 divide-y divide-line">
          {queue.map(({ signUpId, name, offeredUntil }, index) => (
            <li key={signUpId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <b>
                {index + 1}. <span lang="nb">{name}</span>
              </b>
              {offeredUntil === null ? (
                <Badge>{t('roster.waits')}</Badge>
              ) : (
                <Badge tone="info" icon="clock">
                  {t('roster.asked', { until: deadline(offeredUntil, locale) })}
                </Badge>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
