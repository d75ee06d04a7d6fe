import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type DetailsProps = {
  summary: ReactNode
  icon?: IconName | undefined
  open?: boolean | undefined
  id?: string | undefined
  children: ReactNode
}

export function Details({ summary, icon, open, id, children }: DetailsProps) {
  return (
    <details className="details" open={open} id={id}>
      <summary>
        {icon && <Icon name={icon} />}
        <span className="min-w-0">{summary}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}
