import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'

const tones = {
  good: { box: 'bg-good-tint', mark: 'text-good', icon: 'circle-check' },
  info: { box: 'bg-info-tint', mark: 'text-info', icon: 'info' },
  warn: { box: 'bg-warn-tint', mark: 'text-warn', icon: 'triangle-alert' },
  bad: { box: 'bg-bad-tint', mark: 'text-bad', icon: 'circle-x' },
  warm: { box: 'bg-warm-tint', mark: 'text-warm-ink', icon: 'heart' },
  plain: { box: 'bg-sunken', mark: 'text-ink', icon: 'info' },
} as const

type BannerProps = {
  tone: keyof typeof tones
  icon?: IconName | undefined
  id?: string | undefined
  role?: 'status' | 'alert' | 'note' | undefined
  className?: string | undefined
  children: ReactNode
}

export function Banner({ tone, icon, className, children, ...box }: BannerProps) {
  const look = tones[tone]
  return (
    <div className={cn('banner flex gap-3 rounded-control px-4 py-3.5 leading-normal', look.box, className)} {...box}>
      <Icon name={icon ?? look.icon} className={cn('mt-px', look.mark)} />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
