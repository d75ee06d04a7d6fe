import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SettingsStep } from '@/components/people/settings-step'
import { LikesForm } from '@/components/volunteers/likes-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAnswers } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('likes.title'), robots: { index: false } }
}

export default async function SettingsLikesPage() {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.settingsOf(locale, 'likes'))
  const answers = await ownAnswers(actor)
  if (answers === null) redirect(routes.welcome(locale))
  return (
    <SettingsStep locale={locale} title={t('likes.title')} lead={t('likes.lead')}>
      <LikesForm from="settings" locale={locale} answers={answers} />
    </SettingsStep>
  )
}
