import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { fullDate, localDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { forgetCertificateAction, markCertificateAction } from '@/lib/signups/certificates/actions'
import type { Roster } from '@/lib/signups/roster/queries'

type Props = { person: Roster['coming'][number]; orgnr: string; shiftId: string; locale: Locale; now: Date }

/** Waits for a certificate or has shown it: a day and a name, never a file. */
export function CertificateMark({ person, orgnr, shiftId, locale, now }: Props) {
  const t = wordsOf(locale, 'signups')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  const about = (
    <>
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="shiftId" value={shiftId} />
      <input type="hidden" name="signUpId" value={person.signUpId} />
    </>
  )
  if (person.isYou) {
    return (
      <>
        <State person={person} locale={locale} />
        {person.awaitsCertificate && <p className="text-small text-ink-soft">{t('certificate.own')}</p>}
      </>
    )
  }
  return (
    <>
      <State person={person} locale={locale} />
      <div className="mt-2">
        {person.awaitsCertificate ? (
          <Details summary={t('certificate.mark')}>
            <Form action={markCertificateAction} words={words} className="grid gap-3">
              {about}
              <TextField
                name="shownOn"
                type="date"
                label={t('certificate.shownOn')}
                hint={t('certificate.hint')}
                defaultValue={localDate(now)}
                max={localDate(now)}
              />
              <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
                {t('certificate.save')}
              </SubmitButton>
            </Form>
          </Details>
        ) : (
          <Details summary={t('common:do.change')}>
            <Form action={forgetCertificateAction} words={words} className="grid gap-3">
              {about}
              <p className="text-small">{t('certificate.forgetText')}</p>
              <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
                {t('certificate.forget')}
              </SubmitButton>
            </Form>
          </Details>
        )}
      </div>
    </>
  )
}

function State({ person, locale }: Pick<Props, 'person' | 'locale'>) {
  const t = wordsOf(locale, 'signups')
  return person.certificateShownOn === null ? (
    <Badge tone="info" icon="clock">
      {t('certificate.waits')}
    </Badge>
  ) : (
    <Badge tone="good" icon="file-check">
      {t('certificate.seen', { day: fullDate(person.certificateShownOn, locale) })}
    </Badge>
  )
}
