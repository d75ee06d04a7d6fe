import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import type { KeptBackReason } from './schema'

interface Props {
  locale: Locale
  orgnr: string
  taskId: string
  title: string
  keptBack: { because: KeptBackReason; advice: string } | null
}

export function ReviewLetter({ locale, orgnr, taskId, title, keptBack }: Props) {
  const t = wordsOf(locale, 'editing')
  const what = keptBack ? 'keptBack' : 'released'
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { title })}</LetterText>
      {keptBack && <LetterText>{t(`keptBack.${keptBack.because}`)}</LetterText>}
      {keptBack && <LetterText>{keptBack.advice}</LetterText>}
      <LetterButton href={env.publicUrl + routes.editTask(locale, orgnr, taskId)}>
        {t(`mail.${what}.button`)}
      </LetterButton>
    </Letter>
  )
}
