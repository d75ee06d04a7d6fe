import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ProposalAnswer } from '@/components/rounds/proposal-answer'
import { ProposalState } from '@/components/rounds/proposal-state'
import { ShiftFacts } from '@/components/signups/shift-facts'
import { WeekLoad } from '@/components/signups/week-load'
import { pictogram } from '@/components/tasks/pictures'
import { SupportKit } from '@/components/tasks/support-kit'
import { Card } from '@/components/ui/card'
import { Icon, Pictogram } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { FitReasons } from '@/components/volunteers/fit-reasons'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { deadline } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { ownProposal } from '@/lib/rounds/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { shiftToSignUp } from '@/lib/signups/queries'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('rounds')
  return { title: t('proposal.title'), robots: { index: false } }
}

export default async function ProposalPage({ params }: Props) {
  const { proposalId } = await params
  const locale = await getLocale()
  const t = await getT('rounds')
  const here = routes.proposal(locale, proposalId)
  const actor = await requireActor(here)
  if (!actor.isVolunteer) redirect(routes.welcome(locale, 'name', here))
  const now = new Date()
  const proposal = await ownProposal(actor, proposalId, locale, now)
  if (!proposal) notFound()
  const { card, state, reasons } = proposal
  const shift = state === 'open' ? await shiftToSignUp(actor, proposal.shiftId, locale) : null
  return (
    <>
      <VolunteerTabs locale={locale} current="shifts" />
      <main id="main" className="wrap narrow grid gap-8">
        <div className="grid gap-3">
          <p>
            <TextLink href={routes.task(locale, card.id)} className="inline-flex min-h-11 items-center gap-2">
              <Icon name="arrow-left" />
              {t('proposal.about')}
            </TextLink>
          </p>
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-3.5">
            <Pictogram name={pictogram(card.pictogram)} tone={card.youTeach ? 'warm' : 'action'} />
            <div>
              <p className="font-semibold text-ink-soft">{t('proposal.title')}</p>
              <h1 lang={card.titleLocale === locale ? undefined : card.titleLocale}>{card.title}</h1>
            </div>
          </div>
        </div>
        <ProposalState proposal={proposal} locale={locale} />
        {shift && (
          <>
            <Card>
              <ShiftFacts shift={shift} locale={locale} now={now} />
            </Card>
            {reasons.length > 0 && <FitReasons locale={locale} reasons={reasons} />}
            <section>
              <h2>{t('signups:page.support')}</h2>
              <SupportKit supports={shift.supports} locale={locale} />
            </section>
            <WeekLoad week={shift.week} placed={false} locale={locale} />
            <section className="grid gap-3">
              <h2>{t('proposal.answerBy', { until: deadline(proposal.answerBy, locale) })}</h2>
              <p>{t('proposal.how')}</p>
              <ProposalAnswer proposalId={proposal.id} locale={locale} />
              <p className="text-small text-ink-soft">{t('proposal.noText')}</p>
            </section>
          </>
        )}
      </main>
    </>
  )
}
