import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'

type ReasonsProps = {
  title: ReactNode
  reasons: readonly { icon?: IconName | undefined; text: ReactNode }[]
  className?: string | undefined
}

/** Why this is shown: at most three facts from what the person answered. */
export function Reasons({ title, reasons, className }: ReasonsProps) {
  return (
    <div className={cn('rounded-control bg-warm-tint px-3.5 py-3', className)}>
      <p className="mb-1 text-small font-extrabold">{title}</p>
      <ul className="grid gap-1">
        {reasons.map(({ icon = 'check', text }, index) => (
          <li key={index} className="flex gap-2 text-[0.9875rem] leading-[1.45]">
            <Icon name={icon} className="mt-0.5 size-5 text-warm-ink" />
            <span className="min-w-0">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
