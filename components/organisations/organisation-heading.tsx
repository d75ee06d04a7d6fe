import type { ReactNode } from 'react'

/** Whose page it is, and what it is about. */
export function OrganisationHeading({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <p className="font-semibold text-ink-soft" lang="nb">
        {name}
      </p>
      <h1>{children}</h1>
    </div>
  )
}
