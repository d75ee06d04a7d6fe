import type { ReactNode } from 'react'

export function DefinitionList({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <dl className={`grid ${className ?? ''}`}>{children}</dl>
}

export function Definition({
  term,
  lang,
  children,
}: {
  term: ReactNode
  lang?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="border-t border-line py-2.5 md:grid md:grid-cols-[10rem_minmax(0,1fr)] md:gap-4">
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd className="font-medium" lang={lang}>
        {children}
      </dd>
    </div>
  )
}
