import Link from 'next/link'
import { Braid } from '@/components/layout/braid'
import { Logo } from '@/components/layout/logo'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { LanguageSwitch } from './language-switch'

/** The sender, the way to one's own pages, and the three languages. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'common')
  const actor = await currentActor()
  const links = actor
    ? [
        ...actor.memberships
          .slice(0, 1)
          .map(({ orgnr, name }) => ({ href: routes.organisation(locale, orgnr), label: name, lang: 'nb' as const })),
        ...(actor.isAdministrator ? [{ href: routes.admin(locale), label: t('nav.adminOrganisations') }] : []),
        ...(actor.isVolunteer ? [{ href: routes.myPage(locale), label: t('nav.myPage') }] : []),
        ...(actor.isVolunteer || actor.isAdministrator || actor.memberships.length > 0
          ? []
          : [{ href: routes.welcome(locale), label: t('nav.myPage') }]),
      ]
    : [{ href: routes.signIn(locale), label: t('nav.signIn') }]
  return (
    <header className="site-header">
      <div className="wrap site-header-row">
        <Link href={routes.home(locale)} className="site-logo">
          <Logo />
          <span>{t('name')}</span>
        </Link>
        <nav aria-label={t('nav.main')} className="site-nav">
          <Link href={routes.tasks(locale)}>{t('nav.tasks')}</Link>
          {links.map(({ href, label, ...rest }) => (
            <Link key={href} href={href} {...rest}>
              {label}
            </Link>
          ))}
        </nav>
        <LanguageSwitch
          label={t('language.label')}
          current={locale}
          languages={locales.map((one) => ({
            locale: one,
            name: t(`language.${one}`),
            short: t(`language.short.${one}`),
          }))}
        />
      </div>
      <Braid />
    </header>
  )
}
