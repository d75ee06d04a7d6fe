import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Answer } from '@/components/signups/answer'
import { ShiftFacts } from '@/components/signups/shift-facts'
import { ShiftTitle } from '@/components/signups/shift-title'
import { OwnSupport } from '@/components/signups/support-line'
import { Waiting } from '@/components/signups/waiting'
import { WeekLoad } from '@/components/signups/week-load'
import { pictogram } from '@/components/tasks/pictures'
import { SupportKit } from '@/components/tasks/support-kit'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Icon, Pictogram } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { shiftToSignUp } from '@/lib/signups/queries'
import { ownSupport } from '@/lib/signups/support/queries'

type Props = { params: Promise<{ shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('page.title'), robots: { index: false } }
}

export default async function SignUpPage({ params }: Props) {
  const { shiftId } = await params
  const locale = await getLocale()
  const t = await getT('signups')
  const here = routes.signUp(locale, shiftId)
  const actor = await requireActor(here)
  if (!actor.isVolunteer) redirect(routes.welcome(locale, 'name', here))
  const shift = await shiftToSignUp(actor, shiftId, locale)
  if (!shift) notFound()
  if (shift.proposalId !== null) redirect(routes.proposal(locale, shift.proposalId))
  const { state } = shift
  const now = new Date()
  const support = state === 'placed' ? (await ownSupport(actor)).get(shiftId) : undefined
  return (
    <>
      <VolunteerTabs locale={locale} current="shifts" />
      <main id="main" className="wrap narrow grid gap-8">
        <div className="grid gap-3">
          <p>
            <TextLink href={routes.task(locale, shift.taskId)} className="inline-flex min-h-11 items-center gap-2">
              <Icon name="arrow-left" />
              {t('page.back')}
            </TextLink>
          </p>
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-3.5">
            <Pictogram name={pictogram(shift.pictogram)} />
            <div>
              {state === null || state === 'offered' ? (
                <p className="font-semibold text-ink-soft">{t(state === null ? 'page.title' : 'page.offered')}</p>
              ) : null}
              <h1>
                <ShiftTitle of={shift.meeting} locale={locale} />
              </h1>
            </div>
          </div>
          {state === 'placed' && (
            <Banner tone="good" role="status">
              <b>{t('page.placed')}.</b> {t('page.placedText')}
            </Banner>
          )}
          {state === 'waiting' && (
            <Banner tone="info" icon="clock" role="status">
              <Waiting shift={shift} locale={locale} now={now} />
            </Banner>
          )}
        </div>
        <Card>
          <ShiftFacts shift={shift} locale={locale} now={now} />
        </Card>
        {(shift.awaitsCertificate || state === null) && shift.needsCertificate && (
          <Banner tone="info" icon="file-check">
            {t('page.certificate')}
          </Banner>
        )}
        <section>
          <h2>{t('page.support')}</h2>
          {support && <OwnSupport support={support} locale={locale} />}
          <SupportKit supports={shift.supports} locale={locale} />
        </section>
        <WeekLoad week={shift.week} placed={state === 'placed'} locale={locale} />
        <Banner tone="plain" icon="hand-heart">
          <b>{t('tasks:page.sayNo')}</b> {t('tasks:page.sayNoText')}
        </Banner>
        <Answer shift={shift} locale={locale} now={now} />
        {state !== null && (
          <p>
            <TextLink href={routes.myShifts(locale)} className="inline-flex min-h-11 items-center">
              {t('page.mine')}
            </TextLink>
          </p>
        )}
      </main>
    </>
  )
}
