import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'common')
  const links = [
    { href: routes.howItWorks(locale), label: t('footer.howItWorks') },
    { href: routes.fairness(locale), label: t('footer.fairness') },
    { href: routes.accessibility(locale), label: t('footer.accessibility') },
    { href: routes.privacy(locale), label: t('footer.privacy') },
    { href: routes.forOrganisations(locale), label: t('footer.forOrganisations') },
    { href: routes.verify(locale), label: t('footer.verify') },
    ...(env.demo ? [{ href: routes.demo(locale), label: t('nav.demo') }] : []),
  ]
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="speak-up">
          <Icon name="life-buoy" />
          <p>
            <Link href={routes.speakUp(locale)}>{t('footer.speakUp')}</Link>
            <span>{t('footer.speakUpHint')}</span>
          </p>
        </div>
        <ul className="site-footer-links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
        <p>{t('footer.emergency')}</p>
      </div>
    </footer>
  )
}
