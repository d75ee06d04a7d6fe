import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon } from './icon'

const tones = {
  good: { box: 'border-good bg-good-tint', mark: 'text-good', icon: 'badge-check' },
  bad: { box: 'border-bad bg-bad-tint', mark: 'text-bad', icon: 'octagon-x' },
  plain: { box: 'border-edge bg-sunken', mark: 'text-ink', icon: 'circle-question-mark' },
} as const

type VerdictProps = {
  tone: keyof typeof tones
  /** The sentence; it is the page's h1. */
  title: ReactNode
  /** The same sentence in the other languages. */
  translations: readonly { lang: string; text: string }[]
  checked: ReactNode
}

export function Verdict({ tone, title, translations, checked }: VerdictProps) {
  const look = tones[tone]
  return (
    <div className={cn('grid gap-2 rounded-verdict border-3 px-5 py-6', look.box)}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-3.5">
        <Icon name={look.icon} className={cn('size-14', look.mark)} />
        <h1 className="text-[clamp(1.75rem,1.4rem+1.6vw,2.5rem)]">{title}</h1>
      </div>
      <p className="grid gap-0.5 text-lead">
        {translations.map(({ lang, text }) => (
          <span key={lang} lang={lang}>
            {text}
          </span>
        ))}
      </p>
      <p className="text-small text-ink-soft">{checked}</p>
    </div>
  )
}
