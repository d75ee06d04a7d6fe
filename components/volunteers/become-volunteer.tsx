import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** For those who are here for an organisation: they can volunteer too. */
export function BecomeVolunteer({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <section>
      <h2>{t('settings.start')}</h2>
      <p className="mt-1 mb-3">{t('settings.startText')}</p>
      <ButtonLink href={routes.welcome(locale)} variant="secondary">
        {t('forYou.answer')}
      </ButtonLink>
    </section>
  )
}
