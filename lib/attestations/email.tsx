import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'

type What = 'issued' | 'withdrawn'

export const attestationSubject = (locale: Locale, what: What) =>
  wordsOf(locale, 'attestations')(`mail.${what}.subject`)

export function AttestationLetter({
  locale,
  what,
  organisation,
}: {
  locale: Locale
  what: What
  organisation: string
}) {
  const t = wordsOf(locale, 'attestations')
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { organisation })}</LetterText>
      <LetterButton href={`${env.publicUrl}${routes.myAttestations(locale)}`}>{t('mail.open')}</LetterButton>
    </Letter>
  )
}
