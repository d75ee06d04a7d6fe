import 'server-only'
import { standingColumns } from '@/lib/references/queries'
import { goesBy, referenceState } from '@/lib/references/rules'
import type { Relation } from '@/lib/references/schema'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'

export interface RefereeToVouchFor {
  referenceId: string
  refereeName: string
  refereeEmail: string
  relation: Relation
  /** Who asked for the reference. */
  volunteer: string
  askedAt: Date
  /** One's own is for a colleague. */
  canVouch: boolean
}

/** Referees whom the programme doesn't know to have been with the organisation. What they wrote is not the organisation's to read. */
export async function refereesToVouchFor(
  actor: Actor,
  orgnr: string,
  now = new Date(),
): Promise<RefereeToVouchFor[] | null> {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const rows = await db.reference.findMany({
    where: {
      organisationId: membership.organisationId,
      keptAt: { not: null },
      vouchedAt: null,
      vouchRefusedAt: null,
    },
    orderBy: { keptAt: 'asc' },
    select: {
      id: true,
      volunteerId: true,
      refereeName: true,
      refereeEmail: true,
      relation: true,
      askedAt: true,
      volunteer: { select: { person: { select: { name: true } } } },
      ...standingColumns,
    },
  })
  return rows
    .filter((row) => referenceState(row, now) === 'kept')
    .map(({ id, volunteerId, refereeName, refereeEmail, relation, askedAt, volunteer }) => ({
      referenceId: id,
      refereeName,
      refereeEmail,
      relation,
      volunteer: volunteer.person.name,
      askedAt,
      canVouch: volunteerId !== actor.personId,
    }))
}

/**
 * The account of an address that the programme knows to be, or to have been, the organisation's own:
 * a member now, or somebody who once was let in, confirmed hours or signed for them. Null otherwise,
 * also where the name is not theirs: else anybody's word could be signed under a name that the volunteer chose.
 */
export async function knownSince(
  tx: Transaction,
  organisationId: string,
  { name, email }: { name: string; email: string },
): Promise<string | null> {
  const person = await tx.person.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      documentName: true,
      memberships: { where: { organisationId }, select: { personId: true } },
    },
  })
  if (!person || ![person.name, person.documentName ?? ''].some((own) => goesBy(own, name))) return null
  const { id } = person
  const once = async () =>
    (await tx.event.count({ where: { name: 'membership.added', organisationId, subjectId: id } })) > 0 ||
    (await tx.attestation.count({ where: { organisationId, issuedById: id } })) > 0 ||
    (await tx.hoursEntry.count({ where: { organisationId, confirmedById: id } })) > 0
  return person.memberships.length > 0 || (await once()) ? id : null
}
