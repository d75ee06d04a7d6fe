'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import type { Locale } from '@/lib/i18n/config'
import { inLocale } from '@/lib/routes'

interface Props {
  label: string
  current: Locale
  languages: readonly { locale: Locale; name: string; short: string }[]
}

/**
 * Three links, always in the header: the same page in each language. Plain anchors, so that <html lang> changes
 * with the page. The address is read in the browser: the header stays where it is while pages change below it.
 */
export function LanguageSwitch({ label, current, languages }: Props) {
  const path = usePathname()
  const search = useSearchParams().toString()
  const here = search === '' ? path : `${path}?${search}`
  return (
    <nav aria-label={label} className="language-switch">
      {languages.map(({ locale, name, short }) => (
        <a
          key={locale}
          href={inLocale(here, locale)}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? 'true' : undefined}
          aria-label={name}
        >
          {short}
        </a>
      ))}
    </nav>
  )
}
