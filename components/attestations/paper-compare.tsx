'use client'

import { type ReactNode, useState } from 'react'
import { PaperField } from './paper-field'
import { type Comparison, compared, type PaperDigests } from './read-paper'

type PaperCompareProps = {
  papers: readonly PaperDigests[]
  words: { file: string; hint: string; reading: string } & Record<Comparison, string>
  marks: Record<'pass' | 'fail' | 'unknown', ReactNode>
}

const outcomes: Record<Comparison, keyof PaperCompareProps['marks']> = {
  same: 'pass',
  content: 'pass',
  resaved: 'unknown',
  other: 'fail',
  none: 'unknown',
  broken: 'unknown',
  tooBig: 'unknown',
}

export function PaperCompare({ papers, words, marks }: PaperCompareProps) {
  const [found, setFound] = useState<Comparison | null>(null)
  return (
    <PaperField words={words} onRead={(paper) => setFound(paper && compared(paper, papers))}>
      {found ? (
        <p className="flex gap-2.5">
          {marks[outcomes[found]]}
          <b className="min-w-0">{words[found]}</b>
        </p>
      ) : null}
    </PaperField>
  )
}
