import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SettingsStep } from '@/components/people/settings-step'
import { WhereForm } from '@/components/volunteers/where-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAnswers, placeChoices } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('where.title'), robots: { index: false } }
}

export default async function SettingsWherePage({
  searchParams,
}: {
  searchParams: Promise<{ place?: string | string[] }>
}) {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.settingsOf(locale, 'where'))
  const answers = await ownAnswers(actor)
  if (answers === null) redirect(routes.welcome(locale))
  const { place } = await searchParams
  const text = typeof place === 'string' ? place.trim().slice(0, 80) : ''
  return (
    <SettingsStep locale={locale} title={t('where.title')} lead={t('where.lead')}>
      <WhereForm
        from="settings"
        locale={locale}
        answers={answers}
        text={text}
        found={await placeChoices(actor, text)}
      />
    </SettingsStep>
  )
}
