import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { getLocale, getT } from '@/lib/i18n/server'
import { replaceKeyAction } from '@/lib/issuers/actions'
import { organisationKey } from '@/lib/issuers/keys/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { params: Promise<{ organisationId: string; keyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('issuers')
  return { title: t('replace.submit'), robots: { index: false } }
}

export default async function ReplaceKeyPage({ params }: Props) {
  const { organisationId, keyId } = await params
  const locale = await getLocale()
  const t = await getT('issuers')
  const actor = await requireAdministrator(routes.replaceKey(locale, organisationId, keyId))
  const found = await organisationKey(actor, organisationId, keyId)
  if (!found?.key.canReplace) notFound()
  return (
    <>
      <AdminMenu locale={locale} current="organisations" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('replace.title')}</h1>
        <p className="text-lead">
          <span lang="nb">{found.organisation.name}</span>, <span className="whitespace-nowrap">{found.key.name}</span>
        </p>
        <p>{t('replace.text')}</p>
        <p>{t('replace.erased')}</p>
        <Form action={replaceKeyAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
          <input type="hidden" name="organisationId" value={organisationId} />
          <input type="hidden" name="keyId" value={keyId} />
          <div className="button-row">
            <SubmitButton busy={t('common:do.sending')}>{t('replace.submit')}</SubmitButton>
            <ButtonLink href={routes.adminKeys(locale, organisationId)} variant="secondary">
              {t('replace.back')}
            </ButtonLink>
          </div>
        </Form>
      </main>
    </>
  )
}
