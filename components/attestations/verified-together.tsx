import { Card } from '@/components/ui/card'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { Combination } from '@/lib/attestations/sharing/rules'
import { dateRange, decimal, duration } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** Several attestations in sum: computed by the programme, and said to be. */
export function VerifiedTogether({ combination, locale }: { combination: Combination; locale: Locale }) {
  const t = wordsOf(locale, 'checking')
  const { period, minutes, shifts } = combination
  return (
    <Card as="section" strong>
      <h2>{t('together.title')}</h2>
      <DefinitionList className="mt-2">
        <Definition term={t('together.organisations')}>{combination.organisations}</Definition>
        <Definition term={t('attestations:fact.period')}>
          {dateRange(period.from, period.to, locale)}
          {period.ongoing ? `, ${t('attestations:ongoing')}` : null}
        </Definition>
        <Definition term={t('attestations:fact.hours')}>
          {duration(minutes, locale)}, {t('attestations:shifts', { count: shifts })}
          <span className="block font-normal">
            {t('attestations:perWeek', {
              hours: decimal(combination.hoursPerWeek, locale),
              percent: decimal(combination.percentOfFullTime, locale),
            })}
          </span>
        </Definition>
      </DefinitionList>
      <p className="text-small text-ink-soft">{t('together.note')}</p>
    </Card>
  )
}
