import type { Metadata } from 'next'
import { CodeForm } from '@/components/people/code-form'
import { RepeatCode } from '@/components/people/repeat-code'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { keptAddress } from '@/lib/server/pending-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('code.title'), robots: { index: false } }
}

export default async function SignInCodePage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const locale = await getLocale()
  const t = await getT('people')
  const { to } = await searchParams
  const returnTo = typeof to === 'string' ? to : undefined
  const email = await keptAddress()
  if (email === null) {
    return (
      <main id="main" className="wrap narrow stack">
        <h1>{t('code.start')}</h1>
        <p className="text-lead">{t('code.startText')}</p>
        <ButtonLink href={routes.signIn(locale, returnTo)}>{t('code.other')}</ButtonLink>
      </main>
    )
  }
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('code.title')}</h1>
      <p className="text-lead">{t('code.sentTo', { email })}</p>
      {env.demo && (
        <p>
          <TextLink href={routes.demoMail(locale)}>{t('code.demoMail')}</TextLink>
        </p>
      )}
      <CodeForm locale={locale} to={returnTo} />
      <RepeatCode locale={locale} to={returnTo} />
    </main>
  )
}
