import { Fact, Facts } from '@/components/ui/facts'
import { TextLink } from '@/components/ui/link'
import { clockRange, duration, longDay, minutesBetween } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { ShiftToSignUp } from '@/lib/signups/queries'

/** When, where and with whom. */
export function ShiftFacts({ shift, locale, now }: { shift: ShiftToSignUp; locale: Locale; now: Date }) {
  const t = wordsOf(locale, 'signups')
  const { startsAt, endsAt, address, hint, organisation, contactName } = shift.meeting
  return (
    <Facts className="gap-2.5">
      <Fact icon="calendar-days">
        <b className="block">{longDay(startsAt, locale, now)}</b>
        {clockRange(startsAt, endsAt, locale)} ({duration(minutesBetween(startsAt, endsAt), locale)})
      </Fact>
      <Fact icon="map-pin">
        <b className="block" lang="nb">
          {address}
        </b>
        {hint}
      </Fact>
      <Fact icon="hand-heart">
        <b className="block" lang="nb">
          {organisation}
        </b>
        {t('page.meets', { name: contactName })}
      </Fact>
      {shift.contactPhone === null ? null : (
        <Fact icon="phone">
          {t('page.phone')}:{' '}
          <TextLink href={`tel:${shift.contactPhone.replace(/[^+\d]/g, '')}`}>{shift.contactPhone}</TextLink>
        </Fact>
      )}
    </Facts>
  )
}
