import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'

interface Props {
  locale: Locale
  organisation: string
  orgnr: string
}

export function ApprovedLetter({ locale, organisation, orgnr }: Props) {
  const t = wordsOf(locale, 'organisations')
  return (
    <Letter locale={locale} preview={t('mail.approved.preview')}>
      <LetterText>{t('mail.approved.text', { organisation })}</LetterText>
      <LetterButton href={env.publicUrl + routes.organisationTasks(locale, orgnr)}>
        {t('mail.approved.link')}
      </LetterButton>
    </Letter>
  )
}

export function DeclinedLetter({ locale, organisation, reason }: Omit<Props, 'orgnr'> & { reason: string }) {
  const t = wordsOf(locale, 'organisations')
  return (
    <Letter locale={locale} preview={t('mail.declined.preview')}>
      <LetterText>{t('mail.declined.text', { organisation })}</LetterText>
      <LetterText>{reason}</LetterText>
      <LetterText>{t('mail.declined.again')}</LetterText>
      <LetterButton href={env.publicUrl + routes.applyAsOrganisation(locale)}>{t('mail.declined.link')}</LetterButton>
    </Letter>
  )
}

export function AddedToTeamLetter({ locale, organisation, orgnr }: Props) {
  const t = wordsOf(locale, 'organisations')
  const page = routes.organisation(locale, orgnr)
  return (
    <Letter locale={locale} preview={t('mail.added.preview')}>
      <LetterText>{t('mail.added.text', { organisation })}</LetterText>
      <LetterText>{t('mail.added.signIn')}</LetterText>
      <LetterButton href={env.publicUrl + routes.signIn(locale, page)}>{t('mail.added.link')}</LetterButton>
      <LetterText>{t('mail.added.notYou')}</LetterText>
    </Letter>
  )
}
