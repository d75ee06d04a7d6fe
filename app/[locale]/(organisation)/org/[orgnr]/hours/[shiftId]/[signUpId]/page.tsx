import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectForm } from '@/components/hours/correct-form'
import { HoursBadge } from '@/components/hours/hours-badge'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { ShiftTitle } from '@/components/signups/shift-title'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { duration, shiftTime } from '@/lib/dates'
import { shiftHours } from '@/lib/hours/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string; shiftId: string; signUpId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('hours')
  return { title: t('correct.title'), robots: { index: false } }
}

export default async function CorrectHoursPage({ params }: Props) {
  const { orgnr, shiftId, signUpId } = await params
  const locale = await getLocale()
  const t = await getT('hours')
  const actor = await requireActor(routes.correctHours(locale, orgnr, shiftId, signUpId))
  const shift = await shiftHours(actor, orgnr, shiftId, locale)
  const row = shift?.rows.find((one) => one.signUpId === signUpId)
  if (!shift || !row?.canCorrect) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap narrow grid gap-6">
        <div className="grid gap-3">
          <h1>{t('correct.title')}</h1>
          <p className="text-lead">{t('correct.lead')}</p>
        </div>
        <Card className="grid gap-1">
          <h2 className="text-h3" lang="nb">
            {row.name}
          </h2>
          <p>
            <ShiftTitle of={shift} locale={locale} />, {shiftTime(shift.startsAt, shift.endsAt, locale)}
          </p>
          <p className="flex flex-wrap items-center gap-2">
            {t('correct.now')}: {row.minutes === null ? null : <b>{duration(row.minutes, locale)}</b>}
            <HoursBadge state={row.state} locale={locale} />
          </p>
          {row.reason === null ? null : <p className="text-small text-ink-soft">«{row.reason}»</p>}
        </Card>
        <CorrectForm shift={shift} row={row} orgnr={orgnr} locale={locale} />
        <ButtonLink href={routes.confirmHours(locale, orgnr, shiftId)} variant="secondary">
          {t('common:do.back')}
        </ButtonLink>
      </main>
    </>
  )
}
