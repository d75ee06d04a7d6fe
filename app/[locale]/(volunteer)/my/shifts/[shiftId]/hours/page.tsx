import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HoursBadge } from '@/components/hours/hours-badge'
import { ProposeForm } from '@/components/hours/propose-form'
import { ShiftTitle } from '@/components/signups/shift-title'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { duration, fullDate, shiftTime } from '@/lib/dates'
import { ownWorkedShift } from '@/lib/hours/own/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('hours')
  return { title: t('propose.title'), robots: { index: false } }
}

export default async function ProposeHoursPage({ params }: Props) {
  const { shiftId } = await params
  const locale = await getLocale()
  const t = await getT('hours')
  const actor = await requireActor(routes.proposeHours(locale, shiftId))
  const shift = await ownWorkedShift(actor, shiftId, locale)
  if (!shift) notFound()
  const day = fullDate(shift.lastDayToAsk, locale)
  return (
    <>
      <VolunteerTabs locale={locale} current="shifts" />
      <main id="main" className="wrap narrow grid gap-6">
        <div className="grid gap-3">
          <h1>{t('propose.title')}</h1>
          {shift.canPropose ? <p className="text-lead">{t('propose.lead')}</p> : null}
        </div>
        <Card className="grid gap-1">
          <h2 className="text-h3">
            <ShiftTitle of={shift} locale={locale} />
          </h2>
          <p lang="nb">{shift.organisation}</p>
          <p>{shiftTime(shift.startsAt, shift.endsAt, locale)}</p>
          <p className="mt-2 flex flex-wrap items-center gap-2">
            {shift.state === 'absent' ? null : <b>{duration(shift.minutes, locale)}</b>}
            <HoursBadge state={shift.state} locale={locale} />
          </p>
          {shift.reason === null ? null : <p>{t('own.why', { reason: shift.reason })}</p>}
        </Card>
        {shift.canPropose ? (
          <>
            {shift.proposal ? (
              <Banner tone="info" icon="clock">
                {t('propose.sent', { hours: duration(shift.proposal.minutes, locale) })}
              </Banner>
            ) : null}
            <ProposeForm shift={shift} locale={locale} />
            <p className="text-small text-ink-soft">{t('propose.until', { day })}</p>
          </>
        ) : (
          <Banner tone="info">{t('propose.tooLate', { day })}</Banner>
        )}
      </main>
    </>
  )
}
