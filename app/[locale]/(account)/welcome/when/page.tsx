import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { WelcomeStep } from '@/components/volunteers/welcome-step'
import { WhenForm } from '@/components/volunteers/when-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAnswers } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('when.title'), robots: { index: false } }
}

export default async function WelcomeWhenPage() {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.welcome(locale, 'when'))
  const answers = await ownAnswers(actor)
  if (answers === null) redirect(routes.welcome(locale))
  return (
    <WelcomeStep step="when" locale={locale} title={t('when.title')} lead={t('when.lead')}>
      <WhenForm from="welcome" locale={locale} answers={answers} />
    </WelcomeStep>
  )
}
