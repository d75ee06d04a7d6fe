import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** Stands in for any page while the database is away, so that nobody meets a bare error. */
export function DatabaseDown({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'common')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('down.title')}</h1>
      <p className="text-lead">{t('down.text')}</p>
      <ButtonLink href={routes.home(locale)}>{t('down.again')}</ButtonLink>
    </main>
  )
}
