import type { Metadata } from 'next'
import { CheckCodeForm } from '@/components/attestations/check-code-form'
import { Card } from '@/components/ui/card'
import { getLocale, getT } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('verify.title') }
}

export default async function VerifyPage() {
  const locale = await getLocale()
  const t = await getT('attestations')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('verify.title')}</h1>
      <p className="text-lead">{t('verify.lead')}</p>
      <Card>
        <CheckCodeForm locale={locale} />
      </Card>
    </main>
  )
}
