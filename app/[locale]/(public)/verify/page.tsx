import type { Metadata } from 'next'
import { CheckCodeForm } from '@/components/attestations/check-code-form'
import { VerifyAbout } from '@/components/attestations/verify-about'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('checking')
  return { title: t('title') }
}

export default async function VerifyPage() {
  const locale = await getLocale()
  const t = await getT('checking')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('title')}</h1>
      <p className="text-lead">{t('lead')}</p>
      <Card>
        <CheckCodeForm locale={locale} />
      </Card>
      <p>
        <TextLink href={routes.verifyFile(locale)} className="-my-2.5 inline-block py-2.5">
          {t('file.link')}
        </TextLink>
      </p>
      <VerifyAbout locale={locale} />
    </main>
  )
}
