import type { HTMLAttributes, ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { type LinkProps, TextLink } from './link'

type CardProps = HTMLAttributes<HTMLElement> & {
  as?: 'div' | 'article' | 'section' | 'li' | 'aside'
  /** A strong edge for the one card that matters now. */
  strong?: boolean | undefined
}

export function Card({ as: Tag = 'div', strong = false, className, ...box }: CardProps) {
  return (
    <Tag
      className={cn(
        'card rounded-card border bg-surface p-4',
        strong ? 'border-2 border-action' : 'border-line',
        className,
      )}
      {...box}
    />
  )
}

/** The title's link; the whole card around it answers to the press. */
export function CardLink({ className, ...link }: LinkProps) {
  return <TextLink className={cn('card-link', className)} {...link} />
}

type CardHeadProps = { picture: ReactNode; above?: ReactNode; title: ReactNode; below?: ReactNode }

export function CardHead({ picture, above, title, below }: CardHeadProps) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5">
      {picture}
      <div>
        {above && <div className="mb-1">{above}</div>}
        {title}
        {below && <p className="text-small text-ink-soft">{below}</p>}
      </div>
    </div>
  )
}
