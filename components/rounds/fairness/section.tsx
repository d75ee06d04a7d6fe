import type { ReactNode } from 'react'

interface Props {
  title: string
  text: string
  id: string
  /** Stands beside the table where there is room. */
  picture?: ReactNode
  children?: ReactNode
}

/** One question, its answer in a picture and the same in a table. */
export function FairnessSection({ title, text, id, picture, children }: Props) {
  return (
    <section id={id} className="stack scroll-mt-4" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="max-w-reading">{text}</p>
      {picture ? (
        <div className="grid gap-6 lg:grid-cols-2 lg:gap-12">
          {picture}
          <div className="stack max-w-reading">{children}</div>
        </div>
      ) : (
        children
      )}
    </section>
  )
}
