import 'server-only'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'

/** Everybody with confirmed hours here, those with hours that no attestation tells first. */
export async function attestationCandidates(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const organisationId = membership.organisationId
  const volunteers = await db.volunteer.findMany({
    where: { hoursEntries: { some: { organisationId, confirmedAt: { not: null }, replacedAt: null } } },
    select: {
      id: true,
      person: { select: { name: true } },
      hoursEntries: {
        where: { organisationId, confirmedAt: { not: null }, replacedAt: null },
        select: { id: true, minutes: true },
      },
      attestations: {
        where: { organisationId, withdrawnAt: null, replacedAt: null },
        select: { id: true, issuedAt: true, hours: { select: { hoursEntryId: true } } },
      },
    },
  })
  const maySign = membership.roles.includes('signatory')
  return {
    maySign,
    rows: volunteers
      .map(({ id, person, hoursEntries, attestations }) => {
        const standing = attestations[0]
        const told = new Set(standing?.hours.map((one) => one.hoursEntryId))
        return {
          volunteerId: id,
          name: person.name,
          minutes: hoursEntries.reduce((total, entry) => total + entry.minutes, 0),
          shifts: hoursEntries.length,
          newMinutes: hoursEntries
            .filter((entry) => !told.has(entry.id))
            .reduce((total, entry) => total + entry.minutes, 0),
          standing: standing ? { id: standing.id, issuedAt: standing.issuedAt } : null,
          canIssue: maySign && id !== actor.personId,
        }
      })
      .toSorted((a, b) => b.newMinutes - a.newMinutes || a.name.localeCompare(b.name, 'nb')),
  }
}
