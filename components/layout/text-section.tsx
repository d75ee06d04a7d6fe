import type { ReactNode } from 'react'

type TextSectionProps = {
  title: string
  /** One paragraph a line. */
  text?: string
  id?: string
  children?: ReactNode
}

/** A heading and what it is about, in lines one can read. */
export function TextSection({ title, text, id, children }: TextSectionProps) {
  return (
    <section id={id} className="stack max-w-reading scroll-mt-4">
      <h2>{title}</h2>
      {text?.split('\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </section>
  )
}
