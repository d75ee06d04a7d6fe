'use client'

import { useState } from 'react'
import { TextArea, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { checkDocumentAction } from '@/lib/attestations/verification/actions'
import { Answer, type AnswerLook } from './answer'
import { PaperField } from './paper-field'
import type { ReadPaper } from './read-paper'

type Shared = { look: AnswerLook; words: { summaryTitle: string; busy: string } }

type PaperCheckProps = Shared & {
  paper: { file: string; hint: string; reading: string; found: string; foundText: string; submit: string } & Record<
    Exclude<ReadPaper['state'], 'found'>,
    string
  >
}

/** A PDF is read here; what is signed inside goes to be checked when the person says so. */
export function PaperCheck({ paper: words, look, words: { busy, ...form } }: PaperCheckProps) {
  const [paper, setPaper] = useState<ReadPaper | null>(null)
  return (
    <div className="grid gap-5">
      <PaperField words={words} onRead={setPaper}>
        {paper ? <b>{paper.state === 'found' ? words.found : words[paper.state]}</b> : null}
      </PaperField>
      {paper?.state === 'found' ? (
        <Form
          key={paper.fileDigest}
          action={checkDocumentAction}
          words={form}
          renderAnswer={(sheets) => <Answers sheets={sheets} look={look} />}
          // Once answered it has nothing more to ask.
          className="grid gap-3 [.answer+&]:hidden"
        >
          <input type="hidden" name="text" value={paper.text} />
          <p>{words.foundText}</p>
          <SubmitButton busy={busy} wide>
            {words.submit}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  )
}

type TextCheckProps = Shared & {
  text: { label: string; hint: string; file: string; fileHint: string; stored: string; submit: string }
}

export function TextCheck({ text, look, words: { busy, ...form } }: TextCheckProps) {
  return (
    <Form
      id="check-text"
      action={checkDocumentAction}
      words={form}
      renderAnswer={(sheets) => <Answers sheets={sheets} look={look} />}
      className="grid gap-4"
    >
      <TextArea name="text" label={text.label} hint={text.hint} spellCheck={false} autoComplete="off" rows={6} />
      <TextField
        type="file"
        name="file"
        label={text.file}
        hint={text.fileHint}
        accept="application/json,application/vc,.json"
      />
      <p className="text-small text-ink-soft">{text.stored}</p>
      <SubmitButton busy={busy} variant="secondary" wide>
        {text.submit}
      </SubmitButton>
    </Form>
  )
}

function Answers({ sheets, look }: { sheets: Parameters<typeof Answer>[0]['sheet'][]; look: AnswerLook }) {
  return (
    <div className="grid gap-10">
      {sheets.map((sheet, index) => (
        <Answer key={index} sheet={sheet} look={look} />
      ))}
    </div>
  )
}
