import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'

type What = 'signedAnew' | 'withdrawn'

export const signatureSubject = (locale: Locale, what: What) => wordsOf(locale, 'issuers')(`mail.${what}.subject`)

/** To the holder, when the key that signed their attestation was compromised. */
export function SignatureLetter({ locale, what, organisation }: { locale: Locale; what: What; organisation: string }) {
  const t = wordsOf(locale, 'issuers')
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { organisation })}</LetterText>
      <LetterText>{t(`mail.${what}.next`, { organisation })}</LetterText>
      <LetterButton href={env.publicUrl + routes.myAttestations(locale)}>{t('mail.mine')}</LetterButton>
    </Letter>
  )
}
