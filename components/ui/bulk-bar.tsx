import type { ReactNode } from 'react'

/** Over a table: what is chosen, and what can be done with it. On the phone it stays in sight. */
export function BulkBar({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <div className="bulk print:hidden">
      <p className="flex-[1_1_12rem] font-bold" aria-live="polite">
        {summary}
      </p>
      {children}
    </div>
  )
}
