import { Card } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { declineBuddyShiftAction } from '@/lib/volunteers/buddies/actions'
import type { Accompanied } from '@/lib/volunteers/buddies/queries'

/** Whom a buddy meets, when and where. */
export function AccompaniedList({ locale, people }: { locale: Locale; people: readonly Accompanied[] }) {
  const t = wordsOf(locale, 'support')
  return (
    <ul className="mt-3 grid gap-4">
      {people.map((one) => (
        <Card as="li" key={`${one.shiftId}/${one.name}`} className="grid gap-3">
          <h3>{t(one.way === 'door' ? 'buddy.door' : 'buddy.phoneCall', { name: one.name })}</h3>
          <Facts>
            <Fact icon="calendar-days">{shiftTime(one.startsAt, one.endsAt, locale)}</Fact>
            <Fact icon="hand-heart">
              <span lang={one.titleLocale === locale ? undefined : one.titleLocale}>{one.title}</span>,{' '}
              <span lang="nb">{one.organisation}</span>
            </Fact>
            {one.way === 'door' ? (
              <Fact icon="map-pin">
                <span lang="nb">{one.address}</span>
                {one.hint && <span className="block">{one.hint}</span>}
              </Fact>
            ) : null}
            {one.language ? <Fact icon="languages">{t(`common:language.${one.language}`)}</Fact> : null}
          </Facts>
          <Form action={declineBuddyShiftAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
            <input type="hidden" name="shiftId" value={one.shiftId} />
            <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
              {t('buddy.cannot')}
            </SubmitButton>
          </Form>
        </Card>
      ))}
    </ul>
  )
}
