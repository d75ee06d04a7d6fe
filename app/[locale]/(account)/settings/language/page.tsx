import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SettingsStep } from '@/components/people/settings-step'
import { LanguageForm } from '@/components/volunteers/language-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownLevels } from '@/lib/volunteers/languages/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('language.title'), robots: { index: false } }
}

export default async function SettingsLanguagePage() {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.settingsOf(locale, 'language'))
  if (!actor.isVolunteer) redirect(routes.welcome(locale))
  const own = await ownLevels(actor)
  return (
    <SettingsStep locale={locale} title={t('language.title')}>
      <LanguageForm from="settings" locale={locale} own={own} />
    </SettingsStep>
  )
}
