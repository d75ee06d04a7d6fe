import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'
import { TextLink } from './link'
import { VisuallyHidden } from './visually-hidden'

const tones = { action: 'bg-action-tint', plain: 'bg-sunken' }

type ChipProps = {
  icon: IconName
  tone?: keyof typeof tones | undefined
  className?: string | undefined
  children: ReactNode
}

export function Chip({ icon, tone = 'action', className, children }: ChipProps) {
  return (
    <span
      className={cn(
        'chip inline-flex min-h-8 items-center gap-1.5 rounded-chip py-0.75 pr-2.5 pl-2 text-small leading-tight font-semibold',
        tones[tone],
        className,
      )}
    >
      <Icon name={icon} className="size-5 text-action" />
      {children}
    </span>
  )
}

/** A filter that is on: the link takes it off. */
export function FilterChip({ href, remove, children }: { href: string; remove: string; children: ReactNode }) {
  return (
    <TextLink
      href={href}
      className="chip inline-flex min-h-11 items-center gap-1.5 rounded-chip border-2 border-action bg-surface pr-1.5 pl-2.5 text-small leading-tight font-semibold text-ink no-underline hover:bg-action-tint"
    >
      {children}
      <Icon name="x" className="size-5 text-action" />
      <VisuallyHidden>{remove}</VisuallyHidden>
    </TextLink>
  )
}

export function Chips({
  label,
  className,
  children,
}: {
  label: string
  className?: string | undefined
  children: ReactNode[]
}) {
  return (
    <ul aria-label={label} className={cn('flex flex-wrap gap-1.5', className)}>
      {children.map((child, index) => (
        <li key={index} className="max-w-full">
          {child}
        </li>
      ))}
    </ul>
  )
}
