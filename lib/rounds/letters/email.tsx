import 'server-only'
import { deadline, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import type { Titled } from '@/lib/signups/rules'

export type ProposalNews = 'proposed' | 'lapsed' | 'withdrawn'

export const proposalSubject = (locale: Locale, news: ProposalNews) => wordsOf(locale, 'rounds')(`mail.${news}.subject`)

interface ProposedShift extends Titled {
  proposalId: string
  organisation: string
  placeName: string
  startsAt: Date
  endsAt: Date
  answerBy: Date
}

interface Props {
  locale: Locale
  news: ProposalNews
  shifts: readonly ProposedShift[]
}

/** What, when and where, by when to answer, and that both answers are fine. */
export function ProposalLetter({ locale, news, shifts }: Props) {
  const t = wordsOf(locale, 'rounds')
  return (
    <Letter locale={locale} preview={t(`mail.${news}.subject`)}>
      <LetterText>{t(`mail.${news}.text`)}</LetterText>
      {shifts.map((shift) => (
        <div key={shift.proposalId}>
          <LetterText>
            <strong lang={shift.titleLocale}>{shift.title}</strong>
            <br />
            {shift.organisation}, {shift.placeName}
            <br />
            {shiftTime(shift.startsAt, shift.endsAt, locale)}
            {news === 'proposed' ? (
              <>
                <br />
                {t('proposal.answerBy', { until: deadline(shift.answerBy, locale) })}
              </>
            ) : null}
          </LetterText>
          {news === 'proposed' ? (
            <LetterButton href={env.publicUrl + routes.proposal(locale, shift.proposalId)}>
              {t('mail.proposed.button')}
            </LetterButton>
          ) : null}
        </div>
      ))}
      {news === 'proposed' ? (
        <LetterText>{t('proposal.how')}</LetterText>
      ) : (
        <LetterButton href={env.publicUrl + routes.forYou(locale)}>{t('proposal.forYou')}</LetterButton>
      )}
    </Letter>
  )
}
