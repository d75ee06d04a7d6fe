import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { getLocale, getT } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('common')
  return { title: t('notFound.title'), robots: { index: false } }
}

export default async function NotFound() {
  const locale = await getLocale()
  const t = wordsOf(locale, 'common')
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('notFound.title')}</h1>
      <p className="text-lead">{t('notFound.text')}</p>
      <div className="button-row">
        <ButtonLink href={routes.tasks(locale)}>{t('notFound.tasks')}</ButtonLink>
        <ButtonLink href={routes.home(locale)} variant="secondary">
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </main>
  )
}
