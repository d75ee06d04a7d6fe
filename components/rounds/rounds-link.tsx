import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** From the organisation's shifts to how rounds give their places out. */
export function RoundsLink({ orgnr, locale }: { orgnr: string; locale: Locale }) {
  return (
    <TextLink href={routes.organisationRounds(locale, orgnr)} className="inline-flex min-h-11 items-center">
      {wordsOf(locale, 'rounds')('organisation.title')}
    </TextLink>
  )
}
