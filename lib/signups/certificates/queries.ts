import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { rosterName, titled } from '@/lib/signups/rules'

/** Who has a place on a coming shift and has not shown the certificate that its task needs; each with their next one. */
export async function awaitedCertificates(actor: Actor, orgnr: string, locale: Locale) {
  const organisationId = membershipOf(actor, orgnr, 'coordinator', 'owner')?.organisationId
  if (organisationId === undefined) return []
  const db = await database()
  const rows = await db.signUp.findMany({
    where: {
      cancelledAt: null,
      placedAt: { not: null },
      endsAt: { gt: new Date() },
      shift: { task: { organisationId, policeCertificate: 'required' } },
      volunteer: { certificateChecks: { none: { organisationId } } },
    },
    orderBy: { startsAt: 'asc' },
    distinct: ['volunteerId'],
    select: {
      id: true,
      shiftId: true,
      startsAt: true,
      endsAt: true,
      volunteer: { select: { person: { select: { name: true } } } },
      shift: { select: { task: { select: { texts: { select: { locale: true, title: true } } } } } },
    },
  })
  return rows.map(({ volunteer, shift, ...row }) => ({
    signUpId: row.id,
    shiftId: row.shiftId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    name: rosterName(volunteer.person.name),
    ...titled(shift.task.texts, locale),
  }))
}
