import type { Metadata } from 'next'
import { NamesForm } from '@/components/people/names-form'
import { SettingsStep } from '@/components/people/settings-step'
import { BackgroundForm } from '@/components/volunteers/background-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { ownAccount } from '@/lib/people/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAnswers } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('settings.names'), robots: { index: false } }
}

export default async function SettingsNamePage() {
  const locale = await getLocale()
  const t = await getT('people')
  const actor = await requireActor(routes.settingsOf(locale, 'name'))
  const [account, answers] = await Promise.all([ownAccount(actor), ownAnswers(actor)])
  return (
    <SettingsStep locale={locale} title={t('settings.names')}>
      <NamesForm locale={locale} account={account} />
      {answers && <BackgroundForm locale={locale} background={answers.background} />}
    </SettingsStep>
  )
}
