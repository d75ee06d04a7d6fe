import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { localDate } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { markKeyCompromisedAction } from '@/lib/issuers/actions'
import { organisationKey } from '@/lib/issuers/keys/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { params: Promise<{ organisationId: string; keyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('issuers')
  return { title: t('compromised.submit'), robots: { index: false } }
}

export default async function KeyCompromisedPage({ params }: Props) {
  const { organisationId, keyId } = await params
  const locale = await getLocale()
  const t = await getT('issuers')
  const actor = await requireAdministrator(routes.keyCompromised(locale, organisationId, keyId))
  const found = await organisationKey(actor, organisationId, keyId)
  if (!found?.key.canMark) notFound()
  return (
    <>
      <AdminMenu locale={locale} current="organisations" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('compromised.title')}</h1>
        <p className="text-lead">
          <span lang="nb">{found.organisation.name}</span>, <span className="whitespace-nowrap">{found.key.name}</span>
        </p>
        <Form
          action={markKeyCompromisedAction}
          words={{ summaryTitle: t('common:errorSummaryTitle') }}
          className="grid gap-4"
        >
          <input type="hidden" name="organisationId" value={organisationId} />
          <input type="hidden" name="keyId" value={keyId} />
          <TextField
            name="since"
            type="date"
            label={t('compromised.since')}
            hint={t('compromised.sinceHint')}
            max={localDate(new Date())}
            required
          />
          <ul className="list-disc pl-6">
            <li>{t('compromised.before')}</li>
            <li>{t('compromised.after')}</li>
          </ul>
          <Banner tone="warn">{t('compromised.text')}</Banner>
          <div className="button-row">
            <SubmitButton busy={t('common:do.sending')} variant="danger">
              {t('compromised.submit')}
            </SubmitButton>
            <ButtonLink href={routes.adminKeys(locale, organisationId)} variant="secondary">
              {t('compromised.back')}
            </ButtonLink>
          </div>
        </Form>
      </main>
    </>
  )
}
