import { cn } from '@/lib/cn'
import { Icon, type IconName } from './icon'
import { TextLink } from './link'

export type Tab = { href: string; label: string; icon: IconName; current?: boolean | undefined }

/** The few places a person goes, under the header and not fixed: it covers nothing. */
export function Tabs({
  label,
  tabs,
  className,
}: {
  label: string
  tabs: readonly Tab[]
  className?: string | undefined
}) {
  return (
    <nav aria-label={label} className={cn('border-b border-line bg-surface px-2 print:hidden', className)}>
      <ul className="mx-auto grid max-w-page grid-cols-[repeat(auto-fit,minmax(4.25rem,1fr))]">
        {tabs.map(({ href, label: words, icon, current }) => (
          <li key={href} className="grid">
            <TextLink
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'grid min-h-14 content-start justify-items-center gap-0.5 px-px pt-2 pb-2.5 text-center text-tiny leading-tight font-semibold wrap-normal no-underline',
                current
                  ? 'font-extrabold text-action shadow-[inset_0_-4px_0_var(--color-action)] forced-colors:underline'
                  : 'text-ink-soft',
              )}
            >
              <Icon name={icon} className="size-6" />
              {words}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
