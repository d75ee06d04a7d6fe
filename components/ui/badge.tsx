import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'

const tones = {
  good: 'bg-good-tint text-good',
  info: 'bg-info-tint text-info',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
  warm: 'bg-warm-tint text-warm-ink',
  plain: 'bg-sunken text-ink',
}

export type BadgeTone = keyof typeof tones

type BadgeProps = {
  tone?: BadgeTone | undefined
  icon?: IconName | undefined
  className?: string | undefined
  children: ReactNode
}

export function Badge({ tone = 'plain', icon, className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'badge inline-flex items-center gap-1.5 rounded-badge px-2 py-0.5 text-small leading-snug font-semibold',
        tones[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} className="size-4.5 stroke-[2.3]" />}
      {children}
    </span>
  )
}
