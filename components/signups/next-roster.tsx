import { TextLink } from '@/components/ui/link'
import { clockRange, longDay } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { Roster } from '@/lib/signups/roster/queries'
import type { Suiting } from '@/lib/signups/suiting/queries'
import { Preparation } from './preparation'
import { WaitingList } from './waiting-list'

type Props = { roster: Roster; suiting: Suiting | null; orgnr: string; locale: Locale; now: Date }

/** The next shift of the same task: what to get ready, and who waits. */
export function NextRoster({ roster, suiting, orgnr, locale, now }: Props) {
  const t = wordsOf(locale, 'signups')
  return (
    <div className="grid items-start gap-10 md:grid-cols-2">
      <div className="grid gap-4">
        <div>
          <h2>{t('roster.next', { day: longDay(roster.startsAt, locale, now) })}</h2>
          <p className="text-ink-soft">
            {clockRange(roster.startsAt, roster.endsAt, locale)} ·{' '}
            {t('rosters.taken', { taken: roster.taken, places: roster.places })} ·{' '}
            <TextLink href={routes.roster(locale, orgnr, roster.shiftId)}>{t('roster.open')}</TextLink>
          </p>
        </div>
        <Preparation roster={roster} heading="h3" locale={locale} />
      </div>
      <WaitingList queue={roster.queue} suiting={suiting} locale={locale} />
    </div>
  )
}
