import { ListRow, Rows } from '@/components/ui/rows'
import { TextLink } from '@/components/ui/link'
import type { AttestationContent } from '@/lib/attestations/schema'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  content: AttestationContent
  organisationSince: Date | null
  locale: Locale
}

/** What the verdict rests on, each in one line. */
export function VerifyChecks({ content, organisationSince, locale }: Props) {
  const t = wordsOf(locale, 'attestations')
  const { orgnr } = content.organisation
  const issued = fullDate(new Date(`${content.issuedOn}T12:00:00Z`), locale)
  return (
    <Rows>
      <ListRow icon="circle-check" tone="good" title={t('verify.checkNotWithdrawn')}>
        {t('verify.checkNotWithdrawnText')}
      </ListRow>
      <ListRow icon="circle-check" tone="good" title={t('verify.checkUnchanged')}>
        {t('verify.checkUnchangedText', { date: issued })}
      </ListRow>
      {organisationSince ? (
        <ListRow icon="circle-check" tone="good" title={t('verify.checkIssuer')}>
          {t('verify.checkIssuerText', {
            orgnr: orgnr.replace(/(\d{3})(?=\d)/g, '$1 '),
            date: fullDate(organisationSince, locale),
          })}{' '}
          <TextLink href={`https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`}>{t('verify.register')}</TextLink>
        </ListRow>
      ) : null}
      <ListRow icon="circle-check" tone="good" title={t('verify.checkHours')}>
        {t('verify.checkHoursText', { count: content.shifts })}
      </ListRow>
    </Rows>
  )
}
