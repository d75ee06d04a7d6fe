import { SectionMenu } from '@/components/layout/section-menu'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

type Place = 'organisations' | 'flagged' | 'rounds' | 'log'

export function AdminMenu({ locale, current }: { locale: Locale; current: Place }) {
  const t = wordsOf(locale, 'organisations')
  return (
    <SectionMenu
      label={t('admin.menu')}
      tabs={[
        {
          href: routes.admin(locale),
          label: t('common:nav.adminOrganisations'),
          icon: 'building-2',
          current: current === 'organisations',
        },
        {
          href: routes.adminFlagged(locale),
          label: t('common:nav.adminFlagged'),
          icon: 'flag',
          current: current === 'flagged',
        },
        {
          href: routes.adminRounds(locale),
          label: t('common:nav.adminRounds'),
          icon: 'repeat',
          current: current === 'rounds',
        },
        { href: routes.adminLog(locale), label: t('common:nav.adminLog'), icon: 'history', current: current === 'log' },
      ]}
    />
  )
}
