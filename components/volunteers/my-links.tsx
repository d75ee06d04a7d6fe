import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** What can be changed, from the volunteer's own page. */
export function MyLinks({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'volunteers')
  const links = [
    { icon: 'sliders-horizontal', href: routes.settings(locale), label: t('forYou.change') },
    { icon: 'hand-heart', href: routes.buddy(locale), label: t('support:buddy.link') },
    { icon: 'pause', href: routes.settings(locale), label: t('pause.start') },
    { icon: 'shield-check', href: routes.privacy(locale), label: t('settings.data') },
  ] as const
  return (
    <section>
      <h2>{t('common:nav.settings')}</h2>
      <Rows className="mt-1">
        {links.map(({ icon, href, label }) => (
          <ListRow key={label} icon={icon}>
            <TextLink href={href}>{label}</TextLink>
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
