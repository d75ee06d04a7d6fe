import type { Metadata } from 'next'
import { LinkForm } from '@/components/people/link-form'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('link.title'), robots: { index: false } }
}

type Given = Partial<Record<'token' | 'to', string | string[]>>

/** Only shows a button: mail programs open links to look at them, and that must not use the link up. */
export default async function SignInLinkPage({ searchParams }: { searchParams: Promise<Given> }) {
  const locale = await getLocale()
  const t = await getT('people')
  const { token, to } = await searchParams
  const returnTo = typeof to === 'string' ? to : undefined
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('link.title')}</h1>
      <p className="text-lead">{t('link.lead')}</p>
      <LinkForm locale={locale} token={typeof token === 'string' ? token : ''} to={returnTo} />
      <p>
        <TextLink href={routes.signIn(locale, returnTo)}>{t('link.newCode')}</TextLink>
      </p>
    </main>
  )
}
