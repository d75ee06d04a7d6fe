import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { deadline } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Roster } from '@/lib/signups/roster/queries'
import type { Suiting } from '@/lib/signups/suiting/queries'

/** Who waits: in the order they are asked, or where rounds give out the places by whom the shift suits best. */
export function WaitingList({
  queue,
  suiting,
  locale,
}: {
  queue: Roster['queue']
  suiting: Suiting | null
  locale: Locale
}) {
  const t = wordsOf(locale, 'signups')
  const asking = suiting?.asking ?? null
  const others = suiting?.others ?? null
  const people =
    asking === null ? queue : queue.toSorted((a, b) => asking.indexOf(a.signUpId) - asking.indexOf(b.signUpId))
  return (
    <Card as="section" className="print:hidden">
      <h2>{t(asking ? 'roster.askedTitle' : 'roster.queue')}</h2>
      <p className="mt-1 text-small text-ink-soft">{t(asking ? 'roster.askedHow' : 'roster.queueHow')}</p>
      {people.length === 0 ? (
        <p className="mt-2">{t(asking ? 'roster.askedEmpty' : 'roster.queueEmpty')}</p>
      ) : (
        <ol className="mt-2 divide-y divide-line">
          {people.map(({ signUpId, name, offeredUntil }, index) => (
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
      {others === null ? null : (
        <p className="mt-3 border-t border-line pt-3">
          {others === 0 ? t('roster.othersFew') : t('roster.others', { number: others })}{' '}
          <span className="text-ink-soft">{t('roster.othersWho')}</span>
        </p>
      )}
    </Card>
  )
}
