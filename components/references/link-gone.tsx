import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/**
 * The same answer for a link that has run out, was taken back or never was one.
 * An ordinary page: it is read without script too, where Next shows nothing for what it calls not found.
 */
export function LinkGone({ of, locale }: { of: 'referee' | 'contact'; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t(`${of}.goneTitle`)}</h1>
      <p className="text-lead">{t(`${of}.goneText`)}</p>
    </main>
  )
}
