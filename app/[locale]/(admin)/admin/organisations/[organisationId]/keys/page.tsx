import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeyTable } from '@/components/issuers/key-table'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { Banner } from '@/components/ui/banner'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { organisationKeys } from '@/lib/issuers/keys/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { params: Promise<{ organisationId: string }>; searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('issuers')
  return { title: t('keys.title'), robots: { index: false } }
}

export default async function KeysPage({ params, searchParams }: Props) {
  const { organisationId } = await params
  const { saved } = await searchParams
  const locale = await getLocale()
  const t = await getT('issuers')
  const actor = await requireAdministrator(routes.adminKeys(locale, organisationId))
  const found = await organisationKeys(actor, organisationId)
  if (!found) notFound()
  const { organisation, keys } = found
  return (
    <>
      <AdminMenu locale={locale} current="organisations" />
      <main id="main" className="wrap stack">
        <TextLink
          href={routes.adminOrganisation(locale, organisationId)}
          className="inline-flex min-h-11 items-center gap-2"
        >
          <Icon name="arrow-left" /> <span lang="nb">{organisation.name}</span>
        </TextLink>
        <h1>{t('keys.title')}</h1>
        <p className="text-lead">{t('keys.lead')}</p>
        {(saved === 'replaced' || saved === 'compromised') && (
          <Banner tone="good" role="status">
            {t(`keys.saved.${saved}`)}
          </Banner>
        )}
        {keys.length === 0 ? (
          <p>{t('keys.none')}</p>
        ) : (
          <>
            <KeyTable found={found} locale={locale} />
            <p>
              <TextLink href={routes.didDocument(organisation.orgnr)}>{t('keys.document')}</TextLink>
            </p>
          </>
        )}
      </main>
    </>
  )
}
