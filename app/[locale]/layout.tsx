import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { DatabaseDown } from '@/components/layout/database-down'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { isLocale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { databaseAnswers } from '@/lib/server/db'
import { env } from '@/lib/server/env'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = wordsOf(locale, 'common')
  return {
    metadataBase: new URL(env.publicUrl),
    title: { default: `${t('name')} · ${t('promise')}`, template: `%s · ${t('name')}` },
    description: t('description'),
    icons: '/icon.svg',
    formatDetection: { telephone: false },
  }
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = wordsOf(locale, 'common')
  const theme = (await cookies()).get('toveis-theme')?.value
  const fonts = locale === 'uk' ? ['latin', 'cyrillic'] : ['latin']
  const up = await databaseAnswers()
  return (
    <html lang={locale} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <head>
        {fonts.map((script) => (
          <link
            key={script}
            rel="preload"
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            href={`/fonts/wix-madefor-text-${script}-wght-normal.woff2`}
          />
        ))}
      </head>
      <body>
        <a href="#main" className="skip-link">
          {t('skip')}
        </a>
        {up ? <SiteHeader locale={locale} /> : null}
        {up ? children : <DatabaseDown locale={locale} />}
        <SiteFooter locale={locale} />
      </body>
    </html>
  )
}
