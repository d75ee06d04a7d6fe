import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { ButtonLink } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { withdrawAttestationAction } from '@/lib/attestations/actions'
import { issuedAttestation } from '@/lib/attestations/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string; attestationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('withdraw.title'), robots: { index: false } }
}

export default async function WithdrawAttestationPage({ params }: Props) {
  const { orgnr, attestationId } = await params
  const locale = await getLocale()
  const t = await getT('attestations')
  const actor = await requireActor(routes.withdrawAttestation(locale, orgnr, attestationId))
  const attestation = await issuedAttestation(actor, orgnr, attestationId)
  if (!attestation?.canWithdraw) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('withdraw.title')}</h1>
        <p className="text-lead">
          {attestation.content.volunteer.name}, {attestation.code}
        </p>
        <p>{t('withdraw.lead')}</p>
        <Form
          action={withdrawAttestationAction}
          words={{ summaryTitle: t('common:errorSummaryTitle') }}
          className="grid gap-4"
        >
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="attestationId" value={attestationId} />
          <TextArea name="reason" label={t('withdraw.reason')} hint={t('withdraw.reasonHint')} maxLength={500} />
          <div className="button-row">
            <SubmitButton busy={t('common:do.sending')} variant="danger">
              {t('withdraw.submit')}
            </SubmitButton>
            <ButtonLink href={routes.issuedAttestation(locale, orgnr, attestationId)} variant="secondary">
              {t('common:do.back')}
            </ButtonLink>
          </div>
        </Form>
      </main>
    </>
  )
}
