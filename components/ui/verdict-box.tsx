import type { ReactNode } from 'react'

export const verdictTones = {
  good: { box: 'border-good bg-good-tint', mark: 'text-good', icon: 'badge-check' },
  bad: { box: 'border-bad bg-bad-tint', mark: 'text-bad', icon: 'octagon-x' },
  plain: { box: 'border-edge bg-sunken', mark: 'text-ink', icon: 'circle-question-mark' },
} as const

export type VerdictTone = keyof typeof verdictTones

export type VerdictWords = {
  /** The sentence; it is the page's h1, or an answer's h2. */
  title: ReactNode
  /** The same sentence in the other languages. */
  translations: readonly { lang: string; text: string }[]
  checked: ReactNode
}

type VerdictBoxProps = VerdictWords & { tone: VerdictTone; as?: 'h1' | 'h2' | undefined; mark: ReactNode }

/** Knows no icons and merges no classes, so that a page may also draw it in the browser. */
export function VerdictBox({ tone, as: Heading = 'h1', mark, title, translations, checked }: VerdictBoxProps) {
  return (
    <div className={`grid gap-2 rounded-verdict border-3 px-5 py-6 ${verdictTones[tone].box}`}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-3.5">
        {mark}
        <Heading className="text-[clamp(1.75rem,1.4rem+1.6vw,2.5rem)] leading-[1.14]">{title}</Heading>
      </div>
      <p className="grid gap-0.5 text-lead">
        {translations.map(({ lang, text }) => (
          <span key={lang} lang={lang}>
            {text}
          </span>
        ))}
      </p>
      <p className="text-small text-balance text-ink-soft">{checked}</p>
    </div>
  )
}
