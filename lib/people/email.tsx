import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { Letter, LetterButton, LetterMark, LetterText } from '@/lib/server/letter'

export function SignInLetter({ locale, code, link }: { locale: Locale; code: string; link: string }) {
  const t = wordsOf(locale, 'people')
  return (
    <Letter locale={locale} preview={t('mail.preview')}>
      <LetterText>{t('mail.code')}</LetterText>
      <LetterMark>{`${code.slice(0, 3)} ${code.slice(3)}`}</LetterMark>
      <LetterText>{t('mail.orLink')}</LetterText>
      <LetterButton href={link}>{t('mail.link')}</LetterButton>
      <LetterText>{t('mail.notYou')}</LetterText>
    </Letter>
  )
}
