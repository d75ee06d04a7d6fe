import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { CancelShift, ShiftPlacesForm, ShiftTimeForm } from '@/components/tasks/editing/shift-forms'
import { Banner } from '@/components/ui/banner'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { shiftTime } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { organisationShift } from '@/lib/tasks/overview/queries'

type Props = { params: Promise<{ orgnr: string; taskId: string; shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('editing')
  return { title: t('shift.title'), robots: { index: false } }
}

export default async function EditShiftPage({ params }: Props) {
  const { orgnr, taskId, shiftId } = await params
  const locale = await getLocale()
  const t = await getT('editing')
  const actor = await requireActor(routes.editShift(locale, orgnr, taskId, shiftId))
  const now = new Date()
  const shift = await organisationShift(actor, orgnr, shiftId, locale, now)
  if (shift?.taskId !== taskId) notFound()
  const form = { shift, orgnr, locale, now }
  const isOpen = shift.cancelledAt === null && shift.startsAt > now
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="tasks" />
      <main id="main" className="wrap narrow stack">
        <TextLink href={routes.editTask(locale, orgnr, taskId)} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="arrow-left" /> {shift.title}
        </TextLink>
        <h1>{t('shift.title')}</h1>
        <p className="text-lead">{shiftTime(shift.startsAt, shift.endsAt, locale)}</p>
        <p>
          {t('shift.taken', { taken: shift.taken, places: shift.places })}.{' '}
          {shift.waiting > 0 && `${t('list.waiting', { waiting: shift.waiting })}. `}
          <TextLink href={routes.roster(locale, orgnr, shiftId)}>{t('shift.roster')}</TextLink>
        </p>
        {isOpen ? (
          <>
            <section className="stack">
              <h2>{t('shift.time')}</h2>
              <p>{t('shift.timeText')}</p>
              <ShiftTimeForm {...form} />
            </section>
            <section className="stack">
              <h2>{t('shift.places')}</h2>
              <p>{t('shift.placesText')}</p>
              <ShiftPlacesForm {...form} />
            </section>
            <section>
              <CancelShift {...form} />
            </section>
          </>
        ) : (
          <Banner tone="plain">{t(shift.cancelledAt === null ? 'shift.isPast' : 'shift.isCancelled')}</Banner>
        )}
      </main>
    </>
  )
}
