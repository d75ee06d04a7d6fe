import type { Metadata } from 'next'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { OrganisationTable } from '@/components/organisations/organisation-table'
import { getLocale, getT } from '@/lib/i18n/server'
import { organisationsByState } from '@/lib/organisations/approval/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('organisations')
  return { title: t('admin.title'), robots: { index: false } }
}

export default async function AdminPage() {
  const locale = await getLocale()
  const t = await getT('organisations')
  const actor = await requireAdministrator(routes.admin(locale))
  const organisations = await organisationsByState(actor)
  return (
    <>
      <AdminMenu locale={locale} current="organisations" />
      <main id="main" className="wrap stack">
        <h1>{t('admin.title')}</h1>
        {(['waiting', 'approved', 'declined'] as const).map((state) => (
          <section key={state} className="stack">
            <h2>{t(`admin.${state}`)}</h2>
            {organisations[state].length === 0 ? (
              <p className="text-ink-soft">{t(state === 'waiting' ? 'admin.noneWaiting' : 'admin.none')}</p>
            ) : (
              <OrganisationTable caption={t(`admin.${state}`)} organisations={organisations[state]} locale={locale} />
            )}
          </section>
        ))}
      </main>
    </>
  )
}
