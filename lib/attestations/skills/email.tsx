import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import { skillOf } from './rules'

type What = 'confirmed' | 'declined'

export const skillSubject = (locale: Locale, what: What) => wordsOf(locale, 'skills')(`mail.${what}.subject`)

interface SkillLetterProps {
  locale: Locale
  what: What
  skillId: string
  organisation: string
}

/** What the organisation answered; never what the volunteer wrote. */
export function SkillLetter({ locale, what, skillId, organisation }: SkillLetterProps) {
  const t = wordsOf(locale, 'skills')
  const skill = skillOf(skillId)?.name[locale] ?? ''
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { skill, organisation })}</LetterText>
      <LetterText>{t(`mail.${what}.next`)}</LetterText>
      <LetterButton href={`${env.publicUrl}${routes.mySkills(locale)}`}>{t('mail.open')}</LetterButton>
    </Letter>
  )
}
