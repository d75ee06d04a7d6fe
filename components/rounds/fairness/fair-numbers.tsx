import type { Locale } from '@/lib/i18n/config'
import type { Numbers } from '@/lib/rounds/fairness/rules'
import { EnvySection } from './envy-section'
import { ExposureSection } from './exposure-section'
import { PlaceSection } from './place-section'
import { ShiftSection } from './shift-section'
import { SupportSection } from './support-section'
import { WaitSection } from './wait-section'

interface Props {
  numbers: Numbers
  whose: 'everywhere' | 'region'
  locale: Locale
}

/** The same questions for one round and for all. */
export function FairNumbers({ numbers, whose, locale }: Props) {
  return (
    <>
      <PlaceSection numbers={numbers} locale={locale} />
      <ExposureSection numbers={numbers} locale={locale} />
      <WaitSection numbers={numbers} whose={whose} locale={locale} />
      <SupportSection numbers={numbers} whose={whose} locale={locale} />
      <ShiftSection numbers={numbers} locale={locale} />
      <EnvySection numbers={numbers} locale={locale} />
    </>
  )
}
