import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LikesForm } from '@/components/volunteers/likes-form'
import { WelcomeStep } from '@/components/volunteers/welcome-step'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAnswers } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('likes.title'), robots: { index: false } }
}

export default async function WelcomeLikesPage() {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.welcome(locale, 'likes'))
  const answers = await ownAnswers(actor)
  if (answers === null) redirect(routes.welcome(locale))
  return (
    <WelcomeStep step="likes" locale={locale} title={t('likes.title')} lead={t('likes.lead')}>
      <LikesForm from="welcome" locale={locale} answers={answers} />
    </WelcomeStep>
  )
}
