import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'

const tones = {
  action: 'text-action',
  warm: 'text-warm',
  good: 'text-good',
  bad: 'text-bad',
  ink: 'text-ink',
}

/** Lines with a rule between them: what to bring, what is checked, the eight gains. */
export function Rows({
  columns = false,
  className,
  children,
}: {
  columns?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <ul className={cn('rows divide-y divide-line', columns && 'grid grid-cols-2 gap-x-4', className)}>{children}</ul>
  )
}

type ListRowProps = {
  icon?: IconName | undefined
  tone?: keyof typeof tones | undefined
  /** The icon in a tinted square, for the support that comes with a task. */
  boxed?: boolean | undefined
  title?: ReactNode
  /** At the right, such as a badge. */
  aside?: ReactNode
  children?: ReactNode
}

export function ListRow({ icon, tone = 'action', boxed = false, title, aside, children }: ListRowProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2.5 leading-[1.45]">
      <div className="flex min-w-0 flex-[1_1_14rem] items-start gap-2.5">
        {icon && boxed && (
          <span className="grid size-11 flex-none place-items-center rounded-control bg-action-tint text-action print:size-6">
            <Icon name={icon} className="size-6.5" />
          </span>
        )}
        {icon && !boxed && <Icon name={icon} className={tones[tone]} />}
        <div className="min-w-0">
          {title && <b className="block">{title}</b>}
          {children}
        </div>
      </div>
      {aside && <div className="self-center">{aside}</div>}
    </li>
  )
}
