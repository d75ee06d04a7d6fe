import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LanguageForm } from '@/components/volunteers/language-form'
import { WelcomeStep } from '@/components/volunteers/welcome-step'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownLevels } from '@/lib/volunteers/languages/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('language.title'), robots: { index: false } }
}

export default async function WelcomeLanguagePage() {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.welcome(locale, 'language'))
  if (!actor.isVolunteer) redirect(routes.welcome(locale))
  const own = await ownLevels(actor)
  return (
    <WelcomeStep step="language" locale={locale} title={t('language.title')}>
      <LanguageForm from="welcome" locale={locale} own={own} />
    </WelcomeStep>
  )
}
