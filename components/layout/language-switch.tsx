import { headers } from 'next/headers'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { inLocale } from '@/lib/routes'

/** Three links, always in the header: the same page in each language. Plain anchors, so that <html lang> changes with the page. */
export async function LanguageSwitch({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'common')
  const path = (await headers()).get('x-toveis-path') ?? `/${locale}`
  return (
    <nav aria-label={t('language.label')} className="language-switch">
      {locales.map((one) => (
        <a
          key={one}
          href={inLocale(path, one)}
          lang={one}
          hrefLang={one}
          aria-current={one === locale ? 'true' : undefined}
          aria-label={t(`language.${one}`)}
        >
          {t(`language.short.${one}`)}
        </a>
      ))}
    </nav>
  )
}
