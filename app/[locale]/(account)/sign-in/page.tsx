import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/people/sign-in-form'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { firstPage } from '@/lib/people/rules'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('signIn.title'), robots: { index: false } }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const locale = await getLocale()
  const t = await getT('people')
  const { to } = await searchParams
  const returnTo = typeof to === 'string' ? to : undefined
  const actor = await currentActor()
  if (actor) redirect(firstPage(locale, actor, returnTo))
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('signIn.title')}</h1>
      <p className="text-lead">{t('signIn.lead')}</p>
      <SignInForm locale={locale} to={returnTo} />
      <p>{t('signIn.new')}</p>
      {env.demo && (
        <p>
          {t('signIn.demo')} <TextLink href={routes.demo(locale)}>{t('common:demo.link')}</TextLink>
        </p>
      )}
    </main>
  )
}
