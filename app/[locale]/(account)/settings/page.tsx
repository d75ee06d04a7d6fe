import type { Metadata } from 'next'
import { LocaleForm } from '@/components/people/locale-form'
import { SignOut } from '@/components/people/sign-out'
import { ThemeForm } from '@/components/people/theme-form'
import { Banner } from '@/components/ui/banner'
import { ListRow, Rows } from '@/components/ui/rows'
import { AnswerList, ChangeLink } from '@/components/volunteers/answer-list'
import { BecomeVolunteer } from '@/components/volunteers/become-volunteer'
import { PauseForm } from '@/components/volunteers/pause-form'
import { getLocale, getT } from '@/lib/i18n/server'
import { ownAccount } from '@/lib/people/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { themeChoice } from '@/lib/server/theme'
import { ownLevels } from '@/lib/volunteers/languages/queries'
import { ownAnswers } from '@/lib/volunteers/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('people')
  return { title: t('settings.title'), robots: { index: false } }
}

export default async function SettingsPage({ searchParams }: { searchParams: Promise<{ saved?: string | string[] }> }) {
  const locale = await getLocale()
  const t = await getT('people')
  const actor = await requireActor(routes.settings(locale))
  const [{ saved }, account, answers, levels, theme] = await Promise.all([
    searchParams,
    ownAccount(actor),
    ownAnswers(actor),
    ownLevels(actor),
    themeChoice(),
  ])
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{t('settings.title')}</h1>
      {saved !== undefined && (
        <Banner tone="good" role="status">
          {t('common:do.saved')}
        </Banner>
      )}
      <p>{t('settings.address', { email: account.email })}</p>
      <Rows>
        <ListRow
          icon="user"
          title={account.name || t('settings.names')}
          aside={<ChangeLink locale={locale} question="name" what={t('settings.names')} />}
        >
          <span className="text-small text-ink-soft">
            {account.documentName === null
              ? t('settings.noDocumentName')
              : t('settings.withDocumentName', { name: account.documentName })}
          </span>
        </ListRow>
      </Rows>
      {answers ? (
        <>
          <AnswerList locale={locale} answers={answers} levels={levels} />
          <PauseForm locale={locale} pausedAt={answers.pausedAt} />
        </>
      ) : (
        <BecomeVolunteer locale={locale} />
      )}
      <LocaleForm locale={locale} chosen={account.locale} />
      <ThemeForm locale={locale} chosen={theme} />
      <SignOut locale={locale} />
    </main>
  )
}
