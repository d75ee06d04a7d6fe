import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LinkGone } from '@/components/references/link-gone'
import { ConsentForm } from '@/components/references/consent-form'
import { ContactLine } from '@/components/references/given-reference'
import { ReferenceText } from '@/components/references/reference-text'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getLocale, getT } from '@/lib/i18n/server'
import { sendReferenceAction } from '@/lib/references/answering/actions'
import { askedReference } from '@/lib/references/answering/queries'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('preview.title'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

export default async function PreviewReferencePage({ params }: Props) {
  const { token } = await params
  const locale = await getLocale()
  const t = await getT('references')
  const asked = await askedReference(await currentActor(), token, locale)
  if (!asked) return <LinkGone of="referee" locale={locale} />
  if (!asked.canSend) redirect(routes.reference(locale, token))
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('preview.title')}</h1>
      <p className="text-lead">{t('preview.lead')}</p>
      <Card as="section" className="grid gap-4">
        <h2>{asked.volunteer}</h2>
        <ReferenceText words={asked.words} locale={locale} />
        <ContactLine asked={asked} locale={locale} />
      </Card>
      <ConsentForm action={sendReferenceAction} token={token} submit={t('preview.send')} locale={locale} />
      <ButtonLink href={routes.writeReference(locale, token)} variant="quiet" wide>
        {t('preview.change')}
      </ButtonLink>
    </main>
  )
}
