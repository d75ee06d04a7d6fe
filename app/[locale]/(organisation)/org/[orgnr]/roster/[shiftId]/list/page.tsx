import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { ShiftTitle } from '@/components/signups/shift-title'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { shiftTime } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { roster } from '@/lib/signups/roster/queries'

type Props = { params: Promise<{ orgnr: string; shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('roster.list'), robots: { index: false } }
}

/** A sheet for the wall or the clipboard: names, and room to write. */
export default async function AttendanceListPage({ params }: Props) {
  const { orgnr, shiftId } = await params
  const locale = await getLocale()
  const t = await getT('signups')
  const actor = await requireActor(routes.attendanceList(locale, orgnr, shiftId))
  const shift = await roster(actor, orgnr, shiftId, locale)
  if (!shift) notFound()
  const columns = [t('roster.name'), t('roster.cameAt'), t('roster.leftAt'), t('roster.signature')]
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-6">
        <div>
          <p className="font-semibold" lang="nb">
            {membershipOf(actor, orgnr)?.name}
          </p>
          <h1>{t('roster.list')}</h1>
          <p className="text-lead">
            <ShiftTitle of={shift} locale={locale} />, {shiftTime(shift.startsAt, shift.endsAt, locale)}
          </p>
          <p lang="nb">{shift.meetingAddress}</p>
          <p className="text-small text-ink-soft print:hidden">{t('roster.printHint')}</p>
        </div>
        {shift.coming.length === 0 ? (
          <p>{t('roster.nobody')}</p>
        ) : (
          <Table caption={t('roster.list')} columns={columns} cards={false}>
            {shift.coming.map((person) => (
              <Row key={person.signUpId}>
                <RowHeading lang="nb">{person.name}</RowHeading>
                {columns.slice(1).map((column) => (
                  <Cell key={column} label={column}>
                    <span className="block h-8" />
                  </Cell>
                ))}
              </Row>
            ))}
          </Table>
        )}
      </main>
    </>
  )
}
