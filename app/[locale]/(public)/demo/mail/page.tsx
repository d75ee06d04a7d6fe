import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemoLetterCard } from '@/components/people/demo-letter-card'
import { ButtonLink } from '@/components/ui/button'
import { getLocale, getT } from '@/lib/i18n/server'
import { demoMailbox } from '@/lib/people/demo/queries'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('demo.mail'), robots: { index: false } }
}

export default async function DemoMailPage() {
  if (!env.demo) notFound()
  const locale = await getLocale()
  const t = await getT('people')
  const letters = await demoMailbox(await currentActor())
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('demo.mail')}</h1>
      <p className="text-lead">{t('demo.mailLead')}</p>
      {letters.length === 0 && <p>{t('demo.empty')}</p>}
      {letters.map((letter) => (
        <DemoLetterCard key={letter.id} locale={locale} letter={letter} />
      ))}
      <ButtonLink href={routes.demo(locale)} variant="quiet">
        {t('demo.people')}
      </ButtonLink>
    </main>
  )
}
