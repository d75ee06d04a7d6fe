import type { Metadata } from 'next'
import { NameForm } from '@/components/volunteers/name-form'
import { WelcomeStep } from '@/components/volunteers/welcome-step'
import { getLocale, getT } from '@/lib/i18n/server'
import { ownAccount } from '@/lib/people/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAnswers } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('name.title'), robots: { index: false } }
}

export default async function WelcomeNamePage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const { to } = await searchParams
  const returnTo = typeof to === 'string' ? to : undefined
  const actor = await requireActor(routes.welcome(locale, 'name', returnTo))
  const [account, answers] = await Promise.all([ownAccount(actor), ownAnswers(actor)])
  return (
    <WelcomeStep step="name" locale={locale} title={t('name.title')} lead={t('name.lead')}>
      <NameForm
        locale={locale}
        name={account.name}
        agreed={account.agreed}
        background={answers?.background ?? null}
        to={returnTo}
      />
    </WelcomeStep>
  )
}
