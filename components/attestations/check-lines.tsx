import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/link'
import type { CheckLine } from '@/lib/attestations/verification/document'

export type Marks = Record<CheckLine['outcome'], ReactNode>

type CheckLinesProps = { lines: readonly CheckLine[]; time: string; marks: Marks }

/** What a verdict rests on, each on a line with its time. Marks come from outside: this is drawn in the browser too. */
export function CheckLines({ lines, time, marks }: CheckLinesProps) {
  return (
    <ul className="rows divide-y divide-line">
      {lines.map(({ outcome, title, text, link, open }) => (
        <li
          key={title + text}
          className={`flex items-start gap-2.5 py-2.5 leading-[1.45] print:py-1 ${open ? 'print:hidden' : ''}`}
        >
          {marks[outcome]}
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <b>{title}</b>
              {open ? null : <span className="text-small whitespace-nowrap text-ink-soft">{time}</span>}
            </p>
            <p>
              {text}
              {text && link ? ' ' : null}
              {link ? (
                <TextLink href={link.href} rel={link.href.startsWith('http') ? 'noreferrer' : undefined}>
                  {link.label}
                </TextLink>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
