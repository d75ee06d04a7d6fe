import { Banner } from '@/components/ui/banner'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { TextLink } from '@/components/ui/link'
import { fullDate, moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Application } from '@/lib/organisations/approval/queries'
import { inOrdinaryLetters } from '@/lib/organisations/rules'

/** What a decision rests on: the register's answer and who applied. */
export function ApplicationEvidence({ application, locale }: { application: Application; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  const { registerAnswer, registerName, registerCheckedAt, inVoluntaryRegister, applicant, appliedAt, name, orgnr } =
    application
  const listed = inVoluntaryRegister === null ? 'unsaid' : inVoluntaryRegister ? 'yes' : 'no'
  const otherName = registerName !== null && inOrdinaryLetters(registerName).toLowerCase() !== name.toLowerCase()
  return (
    <>
      {otherName && <Banner tone="warn">{t('admin.otherName')}</Banner>}
      <DefinitionList>
        <Definition term={t('admin.register')}>
          {t(`admin.answers.${registerAnswer}`)}.{' '}
          {registerName !== null && t('admin.registerName', { name: registerName })}
          <span className="block">{t(`admin.listed.${listed}`)}</span>
          <span className="block text-small font-normal text-ink-soft">
            {t('admin.checkedAt', { time: moment(registerCheckedAt, locale) })} ·{' '}
            <TextLink href={`https://data.brreg.no/enhetsregisteret/oppslag/enheter/${orgnr}`} rel="noreferrer">
              {t('admin.byHand')}
            </TextLink>
          </span>
        </Definition>
        <Definition term={t('admin.applicant')}>
          {applicant ? (
            <>
              {applicant.name || applicant.email}, <span lang="nb">{applicant.title}</span>
              <span className="block text-small font-normal text-ink-soft">{applicant.email}</span>
            </>
          ) : (
            t('admin.noApplicant')
          )}
        </Definition>
        <Definition term={t('admin.applied')}>{fullDate(appliedAt, locale)}</Definition>
      </DefinitionList>
    </>
  )
}
