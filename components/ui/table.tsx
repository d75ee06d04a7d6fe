import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

// Rows that are shown as cards lose their meaning as a table in some browsers; the roles give it back.

type TableProps = {
  caption: string
  /** The column names in order; `tick` stands before them. */
  columns: readonly ReactNode[]
  tick?: ReactNode
  /** Under 768 px each row is a card. */
  cards?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

export function Table({ caption, columns, tick, cards = true, className, children }: TableProps) {
  return (
    <table role="table" className={cn('table', cards && 'table-cards', className)}>
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {tick !== undefined && (
            <td role="cell" className="cell-tick">
              {tick}
            </td>
          )}
          {columns.map((column, index) => (
            <th key={index} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}

export function Row({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <tr role="row" id={id}>
      {children}
    </tr>
  )
}

export function RowHeading({ lang, children }: { lang?: string | undefined; children: ReactNode }) {
  return (
    <th role="rowheader" scope="row" lang={lang}>
      {children}
    </th>
  )
}

/** Empty where a row has nothing to tick, so that the columns stay in line. */
export function TickCell({ children }: { children?: ReactNode }) {
  return (
    <td role="cell" className="cell-tick">
      {children}
    </td>
  )
}

type CellProps = {
  /** The column's name, shown in the card. */
  label: string
  /** In the card: over the whole width, or small at the right. */
  place?: 'wide' | 'end' | undefined
  children: ReactNode
}

export function Cell({ label, place, children }: CellProps) {
  return (
    <td role="cell" data-l={label} className={place && `cell-${place}`}>
      {children}
    </td>
  )
}
