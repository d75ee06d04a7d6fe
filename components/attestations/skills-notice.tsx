import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** How many volunteers wait for a word on what they have learnt. */
export function SkillsNotice({ count, orgnr, locale }: { count: number; orgnr: string; locale: Locale }) {
  const t = wordsOf(locale, 'skills')
  return (
    <p>
      <TextLink href={routes.organisationSkills(locale, orgnr)} className="inline-flex min-h-11 items-center">
        {count === 0 ? t('organisation.title') : t('organisation.link', { count })}
      </TextLink>
    </p>
  )
}
