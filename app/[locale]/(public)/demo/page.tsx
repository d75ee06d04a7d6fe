import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemoPersonCard } from '@/components/people/demo-person-card'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { demoPeople } from '@/prisma/seed/demo-people'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('demo.title'), robots: { index: false } }
}

export default async function DemoPage() {
  if (!env.demo) notFound()
  const locale = await getLocale()
  const t = await getT('people')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('demo.title')}</h1>
      <p className="text-lead">{t('demo.lead')}</p>
      {demoPeople.map((person) => (
        <DemoPersonCard key={person.key} locale={locale} person={person} />
      ))}
      <ButtonLink href={routes.demoMail(locale)} variant="quiet" icon={<Icon name="mail" />}>
        {t('demo.mail')}
      </ButtonLink>
    </main>
  )
}
