import type { ReactNode } from 'react'

/** A page that only tells: its title, what it is in one sentence, then its sections. */
export function TextPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main id="main" className="wrap">
      <h1>{title}</h1>
      <p className="mt-4 max-w-reading text-lead">{lead}</p>
      <div className="mt-10 grid gap-10 md:mt-14 md:gap-14">{children}</div>
    </main>
  )
}
