import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConfirmForm } from '@/components/hours/confirm-form'
import { DecidedRows } from '@/components/hours/decided-rows'
import { NextRoster } from '@/components/signups/next-roster'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { ShiftTitle } from '@/components/signups/shift-title'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { shiftTime } from '@/lib/dates'
import { shiftHours } from '@/lib/hours/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { roster } from '@/lib/signups/roster/queries'
import { suiting } from '@/lib/signups/suiting/queries'

type Props = { params: Promise<{ orgnr: string; shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('roster.confirm'), robots: { index: false } }
}

export default async function ConfirmHoursPage({ params }: Props) {
  const { orgnr, shiftId } = await params
  const locale = await getLocale()
  const t = await getT('hours')
  const actor = await requireActor(routes.confirmHours(locale, orgnr, shiftId))
  const shift = await shiftHours(actor, orgnr, shiftId, locale)
  if (!shift) notFound()
  const now = new Date()
  const [next, whom] =
    shift.nextShiftId === null
      ? [null, null]
      : await Promise.all([
          roster(actor, orgnr, shift.nextShiftId, locale),
          suiting(actor, orgnr, shift.nextShiftId, now),
        ])
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-10">
        <OrganisationHeading name={membershipOf(actor, orgnr)?.name ?? ''}>{t('confirm.title')}</OrganisationHeading>
        <section className="grid gap-3">
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
            <div>
              <h2>
                <ShiftTitle of={shift} locale={locale} />
              </h2>
              <p>
                {shiftTime(shift.startsAt, shift.endsAt, locale)} ·{' '}
                {t('confirm.signedUp', { count: shift.rows.length })}
              </p>
            </div>
            <ButtonLink
              href={routes.attendanceList(locale, orgnr, shiftId)}
              variant="quiet"
              size="small"
              icon={<Icon name="printer" />}
            >
              {t('signups:roster.list')}
            </ButtonLink>
          </div>
          {shift.isOver ? null : <Banner tone="info">{t('confirm.notOver')}</Banner>}
          {shift.isOver && shift.rows.length === 0 ? <p>{t('confirm.nobody')}</p> : null}
          {shift.isOver && shift.rows.length > 0 ? <ConfirmForm shift={shift} orgnr={orgnr} locale={locale} /> : null}
        </section>
        <DecidedRows
          rows={shift.rows.filter((row) => !row.undecided)}
          orgnr={orgnr}
          shiftId={shiftId}
          locale={locale}
        />
        {next ? <NextRoster roster={next} suiting={whom} orgnr={orgnr} locale={locale} now={now} /> : null}
      </main>
    </>
  )
}
