import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { attestationContent, type AttestationContent } from '@/lib/attestations/schema'
import { rosterName } from '@/lib/signups/rules'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { answersOf, claimState, mostAtOneOrganisation, offered, skillOf, told } from './rules'

const columns = {
  id: true,
  skillId: true,
  reflection: true,
  language: true,
  claimedAt: true,
  confirmedAt: true,
  declinedAt: true,
} satisfies Prisma.SkillClaimSelect

type Row = Prisma.SkillClaimGetPayload<{ select: typeof columns }>

const confirmed = { confirmedAt: { not: null }, replacedAt: null } satisfies Prisma.HoursEntryWhereInput

/** Who reads what a volunteer wrote, and answers it. */
export const readers = ['coordinator', 'signatory', 'owner'] as const

function claimed({ skillId, reflection, confirmedAt, declinedAt, ...row }: Row) {
  const skill = skillOf(skillId)
  if (!skill) return []
  const state = claimState({ confirmedAt, declinedAt })
  return [{ ...row, skill, answers: answersOf(reflection), state, decidedAt: confirmedAt ?? declinedAt }]
}

export type OwnSkills = Awaited<ReturnType<typeof ownSkills>>
export type OwnSkill = OwnSkills['claims'][number]

/** What the volunteer has written, the newest first, and where they can write more. */
export async function ownSkills(actor: Actor) {
  const db = await database()
  const rows = await db.skillClaim.findMany({
    where: { volunteerId: actor.personId },
    orderBy: { claimedAt: 'desc' },
    select: { ...columns, organisationId: true, organisation: { select: { orgnr: true, name: true } } },
  })
  const isTold = await toldNow(db, { volunteerId: actor.personId })
  const entries = await db.hoursEntry.findMany({
    where: { volunteerId: actor.personId, ...confirmed },
    orderBy: { confirmedAt: 'desc' },
    select: {
      organisation: { select: { orgnr: true, name: true } },
      signUp: { select: { shift: { select: { task: { select: { roleId: true } } } } } },
    },
  })
  const byOrganisation = Map.groupBy(entries, ({ organisation }) => organisation.orgnr)
  const organisations = [...byOrganisation].map(([orgnr, own]) => {
    const here = rows.filter(({ organisation }) => organisation.orgnr === orgnr)
    const taken = here.filter((row) => claimState(row) !== 'declined').map(({ skillId }) => skillId)
    return {
      orgnr,
      name: own[0]!.organisation.name,
      shifts: own.length,
      hasRoom: here.length < mostAtOneOrganisation,
      ...offered([...new Set(own.map(({ signUp }) => signUp.shift.task.roleId))], taken),
    }
  })
  return {
    organisations,
    claims: rows.flatMap(({ organisation, organisationId, ...row }) =>
      claimed(row).map((one) => ({
        ...one,
        organisation,
        /** Stands on an attestation already. */
        isTold: isTold({ organisationId, volunteerId: actor.personId, skillId: row.skillId }),
      })),
    ),
  }
}

export type OrganisationSkills = NonNullable<Awaited<ReturnType<typeof organisationSkills>>>
export type SkillToDecide = OrganisationSkills['waiting'][number]

/** What volunteers have written to this organisation, with the shifts it builds on; for those who may answer. */
export async function organisationSkills(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr, ...readers)
  if (!membership) return null
  const { organisationId } = membership
  const db = await database()
  const rows = await db.skillClaim.findMany({
    where: { organisationId },
    orderBy: { claimedAt: 'asc' },
    select: { ...columns, volunteerId: true, volunteer: { select: { person: { select: { name: true } } } } },
  })
  const entries = await db.hoursEntry.findMany({
    where: { organisationId, volunteerId: { in: rows.map((row) => row.volunteerId) }, ...confirmed },
    orderBy: { signUp: { startsAt: 'asc' } },
    select: {
      volunteerId: true,
      signUp: { select: { startsAt: true, shift: { select: { task: { select: { role: roleName } } } } } },
    },
  })
  const isTold = await toldNow(db, { organisationId, volunteerId: { in: rows.map((row) => row.volunteerId) } })
  const shiftsOf = Map.groupBy(entries, ({ volunteerId }) => volunteerId)
  const all = rows.flatMap(({ volunteer, volunteerId, ...row }) =>
    claimed(row).map((one) => ({
      ...one,
      volunteerId,
      name: rosterName(volunteer.person.name),
      isYou: volunteerId === actor.personId,
      /** Confirmed, and on no attestation yet. */
      isNew: row.confirmedAt !== null && !isTold({ organisationId, volunteerId, skillId: row.skillId }),
      shifts: (shiftsOf.get(volunteerId) ?? []).map(({ signUp }) => ({
        startsAt: signUp.startsAt,
        role: Object.fromEntries(signUp.shift.task.role.texts.map(({ locale, name }) => [locale, name])),
      })),
    })),
  )
  return {
    organisationName: membership.name,
    maySign: membership.roles.includes('signatory'),
    waiting: all.filter(({ state }) => state === 'waiting'),
    decided: all.filter(({ state }) => state !== 'waiting').toReversed(),
  }
}

/** Which skills the attestations that stand now tell. */
async function toldNow(db: Transaction, whose: Pick<Prisma.AttestationWhereInput, 'organisationId' | 'volunteerId'>) {
  const standing = await db.attestation.findMany({
    where: { ...whose, withdrawnAt: null, replacedAt: null },
    select: { organisationId: true, volunteerId: true, content: true },
  })
  const all = new Set(
    standing.flatMap(({ organisationId, volunteerId, content }) =>
      (attestationContent.parse(content).skills ?? []).map(({ id }) => `${organisationId}/${volunteerId}/${id}`),
    ),
  )
  return (one: { organisationId: string; volunteerId: string; skillId: string }) =>
    all.has(`${one.organisationId}/${one.volunteerId}/${one.skillId}`)
}

const roleName = { select: { texts: { select: { locale: true, name: true } } } } as const

/** How many wait for an answer. */
export async function skillsToDecide(actor: Actor, orgnr: string): Promise<number | null> {
  const membership = membershipOf(actor, orgnr, ...readers)
  if (!membership) return null
  const db = await database()
  return db.skillClaim.count({
    where: { organisationId: membership.organisationId, confirmedAt: null, declinedAt: null },
  })
}

/** How many confirmed skills of each no attestation tells yet: a new one would. */
export async function untoldSkills(db: Transaction, organisationId: string): Promise<Map<string, number>> {
  const rows = await db.skillClaim.findMany({
    where: { organisationId, confirmedAt: { not: null } },
    select: { volunteerId: true, skillId: true },
  })
  const isTold = await toldNow(db, { organisationId, volunteerId: { in: rows.map((row) => row.volunteerId) } })
  const counts = new Map<string, number>()
  for (const { volunteerId, skillId } of rows)
    if (!isTold({ organisationId, volunteerId, skillId })) counts.set(volunteerId, (counts.get(volunteerId) ?? 0) + 1)
  return counts
}

/** What the next attestation of each tells, in the order in which it was confirmed; also inside a command's transaction. */
export async function confirmedSkills(
  db: Transaction,
  organisationId: string,
  volunteerIds: readonly string[],
): Promise<Map<string, NonNullable<AttestationContent['skills']>>> {
  const rows = await db.skillClaim.findMany({
    where: { organisationId, volunteerId: { in: [...volunteerIds] }, confirmedAt: { not: null } },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    select: { volunteerId: true, skillId: true },
  })
  const byVolunteer = Map.groupBy(rows, ({ volunteerId }) => volunteerId)
  return new Map([...byVolunteer].map(([id, own]) => [id, told(own.map(({ skillId }) => skillId))]))
}
