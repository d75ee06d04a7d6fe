import type { TFunction } from 'i18next'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { AttestationContent } from '@/lib/attestations/schema'
import type { ShownContent } from '@/lib/attestations/sharing/rules'
import { dateRange, decimal, duration } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import type { Namespace } from '@/lib/i18n/resources'
import { wordsOf } from '@/lib/i18n/words'

/**
 * What an attestation says, as on paper: the same facts in the preview, for the holder and for the one who checks.
 * What its holder leaves out of a link has no line.
 */
export function AttestationFacts({ content, locale }: { content: ShownContent; locale: Locale }) {
  const t = wordsOf(locale, 'attestations')
  const { volunteer, organisation, period, roles, signer } = content
  return (
    <DefinitionList className="print:*:py-1">
      {volunteer ? <Definition term={t('fact.name')}>{volunteer.name}</Definition> : null}
      <Definition term={t('fact.organisation')} lang="nb">
        {organisation.name}
        <span className="block text-small font-normal text-ink-soft">
          {organisation.orgnr.replace(/(\d{3})(?=\d)/g, '$1 ')}
        </span>
      </Definition>
      <Definition term={t('fact.role')}>{roles.map((role) => role.name[locale]).join(', ')}</Definition>
      <Definition term={t('fact.period')}>
        {dateRange(period.from, period.to, locale)}
        {period.ongoing ? `, ${t('ongoing')}` : null}
      </Definition>
      {content.minutes === undefined ? null : (
        <Definition term={t('fact.hours')}>
          {duration(content.minutes, locale)}, {t('shifts', { count: content.shifts })}
          <span className="block font-normal">{extent(content, locale, t)}</span>
        </Definition>
      )}
      <Definition term={t('fact.effort')}>{t('unpaid')}</Definition>
      <Definition term={t('fact.duties')}>
        <Lines lines={roles.flatMap((role) => role.duties[locale])} />
      </Definition>
      {content.confirmations[locale].length > 0 ? (
        <Definition term={t('fact.confirmed')}>
          <Lines lines={content.confirmations[locale]} />
        </Definition>
      ) : null}
      {content.skills ? (
        <Definition term={t('skills:fact')}>
          <Lines lines={content.skills.map((skill) => skill.name[locale])} />
        </Definition>
      ) : null}
      <Definition term={t('fact.signer')}>{[signer.name, signer.title].filter(Boolean).join(', ')}</Definition>
    </DefinitionList>
  )
}

function extent(
  average: Pick<AttestationContent, 'hoursPerWeek' | 'percentOfFullTime'>,
  locale: Locale,
  t: TFunction<['attestations', ...Namespace[]]>,
): string {
  return t('perWeek', {
    hours: decimal(average.hoursPerWeek, locale),
    percent: decimal(average.percentOfFullTime, locale),
  })
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
