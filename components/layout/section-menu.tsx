import { TextLink } from '@/components/ui/link'
import { type Tab, Tabs } from '@/components/ui/tabs'

/** The places of one part of the product: words beside each other where there is room, tabs on a phone. */
export function SectionMenu({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <>
      <Tabs label={label} tabs={tabs} className="md:hidden" />
      <nav aria-label={label} className="hidden border-b border-line bg-surface md:block print:hidden">
        <ul className="wrap flex flex-wrap gap-1">
          {tabs.map(({ href, label: words, current }) => (
            <li key={href}>
              <TextLink
                href={href}
                aria-current={current ? 'page' : undefined}
                className={`inline-flex min-h-12 items-center px-4 font-semibold no-underline hover:bg-sunken ${
                  current ? 'bg-action-tint text-action-strong shadow-[inset_0_-3px_0_var(--color-action)]' : 'text-ink'
                }`}
              >
                {words}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
