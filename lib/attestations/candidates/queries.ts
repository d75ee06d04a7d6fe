import 'server-only'
import { untoldSkills } from '@/lib/attestations/skills/queries'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'

interface Counted {
  volunteerId: string
  name: string
  minutes: number
  shifts: number
  newMinutes: number
  standingId: string | null
  standingIssuedAt: Date | null
}

/** Everybody with confirmed hours here, those with hours that no attestation tells first. */
export async function attestationCandidates(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const counted = await countedHours(db, membership.organisationId)
  const waiting = await inOpenBatches(db, membership.organisationId)
  const skills = await untoldSkills(db, membership.organisationId)
  const maySign = membership.roles.includes('signatory')
  return {
    maySign,
    rows: counted
      .map(({ standingId, standingIssuedAt, ...row }) => ({
        ...row,
        standing: standingId && standingIssuedAt ? { id: standingId, issuedAt: standingIssuedAt } : null,
        newSkills: skills.get(row.volunteerId) ?? 0,
        /** Somebody has already pressed «issue» for many, and this one's turn has not come. */
        waits: waiting.has(row.volunteerId),
        canIssue: maySign && row.volunteerId !== actor.personId,
      }))
      .toSorted((a, b) => b.newMinutes - a.newMinutes || a.name.localeCompare(b.name, 'nb')),
  }
}

function countedHours(db: Transaction, organisationId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT entry."volunteerId", person.name, sum(entry.minutes)::int AS minutes, count(*)::int AS shifts,
      coalesce(sum(entry.minutes) FILTER (WHERE told."hoursEntryId" IS NULL), 0)::int AS "newMinutes",
      standing.id AS "standingId", standing."issuedAt" AS "standingIssuedAt"
    FROM "HoursEntry" entry
    JOIN "Person" person ON person.id = entry."volunteerId"
    LEFT JOIN "Attestation" standing ON standing."organisationId" = entry."organisationId"
      AND standing."volunteerId" = entry."volunteerId"
      AND standing."withdrawnAt" IS NULL AND standing."replacedAt" IS NULL
    LEFT JOIN "AttestationHours" told ON told."attestationId" = standing.id AND told."hoursEntryId" = entry.id
    WHERE entry."organisationId" = ${organisationId}::uuid
      AND entry."confirmedAt" IS NOT NULL AND entry."replacedAt" IS NULL
    GROUP BY entry."volunteerId", person.name, standing.id, standing."issuedAt"`
}

/** Everybody who could be chosen. */
export async function candidateIds(db: Transaction, organisationId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ volunteerId: string }[]>`
    SELECT DISTINCT "volunteerId" FROM "HoursEntry"
    WHERE "organisationId" = ${organisationId}::uuid AND "confirmedAt" IS NOT NULL AND "replacedAt" IS NULL`
  return rows.map(({ volunteerId }) => volunteerId)
}

/** Whose attestation a batch has yet to come to. */
export async function inOpenBatches(db: Transaction, organisationId: string): Promise<Set<string>> {
  const rows = await db.attestationBatchItem.findMany({
    where: { doneAt: null, batch: { organisationId, finishedAt: null } },
    select: { volunteerId: true },
  })
  return new Set(rows.map(({ volunteerId }) => volunteerId))
}
