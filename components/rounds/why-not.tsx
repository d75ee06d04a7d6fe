import { ShiftTitle } from '@/components/signups/shift-title'
import { Details } from '@/components/ui/details'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnWhyNot } from '@/lib/rounds/why-not/queries'

/** Why the last round did not propose the shift; in words, never in numbers. */
export function WhyNot({ reason: { why, instead }, locale }: { reason: OwnWhyNot; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  const tellsOfAnother = ofAnother.has(why)
  return (
    <Details summary={t('whyNot.title')} icon="circle-question-mark">
      {tellsOfAnother && instead && (
        <p>
          {t('whyNot.proposed')} <ShiftTitle of={instead} locale={locale} />,{' '}
          {shiftTime(instead.startsAt, instead.endsAt, locale)}.
        </p>
      )}
      {tellsOfAnother && !instead && <p>{t('whyNot.another')}</p>}
      {why === 'instead' ? null : <p>{t(`whyNot.${why}`)}</p>}
    </Details>
  )
}

const ofAnother: ReadonlySet<OwnWhyNot['why']> = new Set(['better', 'alike', 'lessSought', 'chosen', 'instead'])
