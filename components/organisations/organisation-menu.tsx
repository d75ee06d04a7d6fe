import type { IconName } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { type Tab, Tabs } from '@/components/ui/tabs'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

type Place = 'overview' | 'tasks' | 'shifts' | 'attestations' | 'team'

/** The organisation's own places: words beside each other where there is room, tabs on a phone. */
export function OrganisationMenu({ locale, orgnr, current }: { locale: Locale; orgnr: string; current?: Place }) {
  const t = wordsOf(locale, 'signups')
  const tab = (place: Place, href: string, label: string, icon: IconName): Tab => ({
    href,
    label,
    icon,
    current: place === current,
  })
  const tabs = [
    tab('overview', routes.organisation(locale, orgnr), t('common:nav.overview'), 'layout-list'),
    tab('tasks', routes.organisationTasks(locale, orgnr), t('common:nav.organisationTasks'), 'hand-heart'),
    tab('shifts', routes.rosters(locale, orgnr), t('common:nav.shiftsAndHours'), 'clipboard-check'),
    tab('attestations', routes.organisationAttestations(locale, orgnr), t('common:nav.attestations'), 'file-check'),
    tab('team', routes.team(locale, orgnr), t('common:nav.team'), 'users'),
  ]
  return (
    <>
      <Tabs label={t('menu')} tabs={tabs} className="md:hidden" />
      <nav aria-label={t('menu')} className="hidden border-b border-line bg-surface md:block print:hidden">
        <ul className="wrap flex flex-wrap gap-1">
          {tabs.map(({ href, label, current: here }) => (
            <li key={href}>
              <TextLink
                href={href}
                aria-current={here ? 'page' : undefined}
                className={`inline-flex min-h-12 items-center px-4 font-semibold no-underline hover:bg-sunken ${
                  here ? 'bg-action-tint text-action-strong shadow-[inset_0_-3px_0_var(--color-action)]' : 'text-ink'
                }`}
              >
                {label}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
