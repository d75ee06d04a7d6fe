import { Tabs } from '@/components/ui/tabs'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

export type VolunteerTab = 'forYou' | 'shifts' | 'attestations' | 'myPage'

/** The four places of a volunteer, above the main part of each. */
export function VolunteerTabs({ locale, current }: { locale: Locale; current?: VolunteerTab | undefined }) {
  const t = wordsOf(locale, 'common')
  const tabs = [
    { name: 'forYou', href: routes.forYou(locale), label: t('nav.forYou'), icon: 'sparkles' },
    { name: 'shifts', href: routes.myShifts(locale), label: t('nav.myShifts'), icon: 'calendar-check' },
    { name: 'attestations', href: routes.myAttestations(locale), label: t('nav.myAttestations'), icon: 'file-check' },
    { name: 'myPage', href: routes.myPage(locale), label: t('nav.myPage'), icon: 'user' },
  ] as const
  return (
    <Tabs
      label={wordsOf(locale, 'volunteers')('tabs')}
      tabs={tabs.map(({ name, ...tab }) => ({ ...tab, current: name === current }))}
    />
  )
}
