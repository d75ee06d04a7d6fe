import type { MetadataRoute } from 'next'
import { defaultLocale, locales } from '@/lib/i18n/config'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'

export const dynamic = 'force-dynamic'

/** What anybody may read, in each language. */
const open = [
  routes.home,
  routes.tasks,
  routes.howItWorks,
  routes.fairness,
  routes.forOrganisations,
  routes.verify,
  routes.privacy,
  routes.accessibility,
  routes.speakUp,
] as const

export default function sitemap(): MetadataRoute.Sitemap {
  return open.map((page) => ({
    url: `${env.publicUrl}${page(defaultLocale)}`,
    alternates: { languages: Object.fromEntries(locales.map((locale) => [locale, `${env.publicUrl}${page(locale)}`])) },
  }))
}
