import type { ReactNode } from 'react'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { VerdictBox } from '@/components/ui/verdict-box'
import type { AnswerSheet } from '@/lib/attestations/verification/document'
import { CheckLines, type Marks } from './check-lines'

export type AnswerLook = {
  marks: Marks
  verdicts: Record<AnswerSheet['tone'], ReactNode>
  /** What shows that something opens. */
  fold: ReactNode
  words: { checks: string; says: string; engineer: string }
}

/** The answer about one handed-in document; drawn in the browser, where it came. */
export function Answer({ sheet, look }: { sheet: AnswerSheet; look: AnswerLook }) {
  const { tone, title, translations, note, help, time, lines, facts, details } = sheet
  return (
    <section className="grid gap-5">
      <VerdictBox
        as="h2"
        tone={tone}
        mark={look.verdicts[tone]}
        title={title}
        translations={translations}
        checked={note}
      />
      {help ? <p className="text-lead">{help}</p> : null}
      <div>
        <h3 className="mb-1">{look.words.checks}</h3>
        <CheckLines lines={lines} time={time} marks={look.marks} />
      </div>
      {facts.length > 0 ? (
        <div>
          <h3 className="mb-1">{look.words.says}</h3>
          <Terms terms={facts} />
        </div>
      ) : null}
      {details.length > 0 ? (
        <details className="details">
          <summary>
            <span className="min-w-0">{look.words.engineer}</span>
            {look.fold}
          </summary>
          <div className="pb-4">
            <Terms terms={details} />
          </div>
        </details>
      ) : null}
    </section>
  )
}

function Terms({ terms }: { terms: AnswerSheet['facts'] }) {
  return (
    <DefinitionList>
      {terms.map(({ term, value, lang }) => (
        <Definition key={term} term={term} lang={lang}>
          <span className="wrap-anywhere whitespace-pre-line">{value}</span>
        </Definition>
      ))}
    </DefinitionList>
  )
}
