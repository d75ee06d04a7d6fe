import { SectionMenu } from '@/components/layout/section-menu'
import type { IconName } from '@/components/ui/icon'
import type { Tab } from '@/components/ui/tabs'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

type Place = 'overview' | 'tasks' | 'shifts' | 'attestations' | 'team'

/** The organisation's own places. */
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
  return <SectionMenu label={t('menu')} tabs={tabs} />
}
