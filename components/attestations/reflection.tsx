import { reflectionQuestions } from '@/lib/attestations/skills/schema'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  answers: Record<(typeof reflectionQuestions)[number], string>
  language: Locale
  locale: Locale
}

/** What somebody wrote, in the language they wrote it in. */
export function Reflection({ answers, language, locale }: Props) {
  const t = wordsOf(locale, 'skills')
  return (
    <dl className="grid gap-3">
      {reflectionQuestions
        .filter((question) => answers[question] !== '')
        .map((question) => (
          <div key={question}>
            <dt className="text-small font-semibold text-ink-soft">{t(`write.${question}`)}</dt>
            <dd lang={language} className="break-words whitespace-pre-line">
              {answers[question]}
            </dd>
          </div>
        ))}
    </dl>
  )
}
