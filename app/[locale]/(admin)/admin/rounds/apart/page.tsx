import type { Metadata } from 'next'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { KeepApartForm, KeptApartList } from '@/components/rounds/kept-apart'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { keptApartPairs } from '@/lib/rounds/apart/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('rounds')
  return { title: t('apart.title'), robots: { index: false } }
}

export default async function KeptApartPage() {
  const locale = await getLocale()
  const t = await getT('rounds')
  const actor = await requireAdministrator(routes.adminKeptApart(locale))
  const pairs = await keptApartPairs(actor)
  return (
    <>
      <AdminMenu locale={locale} current="rounds" />
      <main id="main" className="wrap narrow stack">
        <TextLink href={routes.adminRounds(locale)} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="arrow-left" /> {t('admin.title')}
        </TextLink>
        <h1>{t('apart.title')}</h1>
        <p className="text-lead">{t('apart.lead')}</p>
        <Card>
          <KeepApartForm locale={locale} />
        </Card>
        <section className="stack">
          <h2>{t('apart.list')}</h2>
          <KeptApartList pairs={pairs} locale={locale} />
        </section>
      </main>
    </>
  )
}
