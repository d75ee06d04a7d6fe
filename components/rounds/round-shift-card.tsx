import { ShiftTitle } from '@/components/signups/shift-title'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundShift } from '@/lib/rounds/organisation/queries'
import { routes } from '@/lib/routes'
import { ProposalList } from './proposal-list'

/** A shift whose places are given out by rounds: how full it is, and who was asked. */
export function RoundShiftCard({ shift, orgnr, locale }: { shift: RoundShift; orgnr: string; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <Card as="article" className="grid gap-3">
      <div>
        <h3>
          <TextLink href={routes.roster(locale, orgnr, shift.shiftId)}>
            <ShiftTitle of={shift} locale={locale} />
          </TextLink>
        </h3>
        <p>{shiftTime(shift.startsAt, shift.endsAt, locale)}</p>
        <p className="text-small text-ink-soft">{standing(shift, locale)}</p>
      </div>
      {shift.proposals.length === 0 ? (
        <p>{t('organisation.noProposals')}</p>
      ) : (
        <ProposalList proposals={shift.proposals} locale={locale} />
      )}
    </Card>
  )
}

/** «3 з 8 місць зайнято · просять про місце: 4 · окремо: …», whatever of it there is. */
function standing(shift: RoundShift, locale: Locale): string {
  const t = wordsOf(locale, 'rounds')
  const { taken, places, asking, reservedNewcomers, reservedLocals } = shift
  return [
    t('organisation.seats', { taken, places }),
    ...(asking > 0 ? [t('organisation.asked', { count: asking })] : []),
    ...(reservedNewcomers + reservedLocals > 0
      ? [t('organisation.reserved', { newcomers: reservedNewcomers, locals: reservedLocals })]
      : []),
  ].join(' · ')
}
