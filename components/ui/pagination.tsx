import { ButtonLink } from './button'
import { Icon } from './icon'

type PaginationProps = {
  label: string
  /** "Сторінка 2 з 5". */
  position: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

export function Pagination({ label, position, previous, next }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 print:hidden">
      {previous && (
        <ButtonLink href={previous.href} rel="prev" variant="secondary" size="small" icon={<Icon name="arrow-left" />}>
          {previous.label}
        </ButtonLink>
      )}
      <p className="order-last w-full text-center text-small text-ink-soft md:order-none md:w-auto">{position}</p>
      {next && (
        <ButtonLink
          href={next.href}
          rel="next"
          variant="secondary"
          size="small"
          iconAfter={<Icon name="arrow-right" />}
        >
          {next.label}
        </ButtonLink>
      )}
    </nav>
  )
}
