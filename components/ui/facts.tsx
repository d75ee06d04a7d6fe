import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'

/** Who, when, where: a picture and a line each. */
export function Facts({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <ul className={cn('grid gap-1', className)}>{children}</ul>
}

export function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2 leading-[1.45]">
      <Icon name={icon} className="mt-px size-5.5 text-ink-soft" />
      <span className="min-w-0">{children}</span>
    </li>
  )
}
