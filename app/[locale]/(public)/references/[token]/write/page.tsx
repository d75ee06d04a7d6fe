import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LinkGone } from '@/components/references/link-gone'
import { WriteForm } from '@/components/references/write-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { askedReference } from '@/lib/references/answering/queries'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('write.title'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

export default async function WriteReferencePage({ params }: Props) {
  const { token } = await params
  const locale = await getLocale()
  const t = await getT('references')
  const asked = await askedReference(await currentActor(), token, locale)
  if (!asked) return <LinkGone of="referee" locale={locale} />
  if (!asked.canAnswer) redirect(routes.reference(locale, token))
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('write.title')}</h1>
      <p className="text-lead">{t('write.lead', { volunteer: asked.volunteer })}</p>
      <WriteForm token={token} asked={asked} locale={locale} />
    </main>
  )
}
