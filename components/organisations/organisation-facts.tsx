import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Facts {
  orgnr: string
  purposeNb: string
  purposeUk: string
  purposeEn: string
  address: string
  placeName: string
  email: string
  phone: string | null
  insuredAccident: boolean
  insuredLiability: boolean
  insurer: string | null
}

export function OrganisationFacts({ facts, locale }: { facts: Facts; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  const said = (answer: boolean) => t(answer ? 'common:do.yes' : 'common:do.no').toLocaleLowerCase(locale)
  return (
    <DefinitionList>
      <Definition term={t('apply.orgnr')}>{facts.orgnr}</Definition>
      <Definition term={t('purpose')}>
        <span lang="nb" className="block">
          {facts.purposeNb}
        </span>
        <span lang="uk" className="block">
          {facts.purposeUk}
        </span>
        <span lang="en" className="block">
          {facts.purposeEn}
        </span>
      </Definition>
      <Definition term={t('fields.address')}>
        {facts.address}, {facts.placeName}
      </Definition>
      <Definition term={t('contact')}>{[facts.email, facts.phone].filter(Boolean).join(' · ')}</Definition>
      <Definition term={t('insurance.title')}>
        {t('insurance.accident', { answer: said(facts.insuredAccident) })}.{' '}
        {t('insurance.liability', { answer: said(facts.insuredLiability) })}.{facts.insurer && ` ${facts.insurer}.`}
      </Definition>
    </DefinitionList>
  )
}
