import 'server-only'
import type { RegisterAnswer } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { type OrganisationState, organisationState } from '@/lib/organisations/rules'

export interface Listed {
  id: string
  orgnr: string
  name: string
  placeName: string
  state: OrganisationState
  registerAnswer: RegisterAnswer
  inVoluntaryRegister: boolean | null
  appliedAt: Date
  approvedAt: Date | null
  declinedAt: Date | null
}

/** All organisations: who has waited longest first, then the latest decisions. For administrators. */
export async function organisationsByState(actor: Actor): Promise<Record<OrganisationState, Listed[]>> {
  const empty: Record<OrganisationState, Listed[]> = { waiting: [], approved: [], declined: [] }
  if (!actor.isAdministrator) return empty
  const db = await database()
  const organisations = await db.partnerOrganisation.findMany({
    orderBy: [{ approvedAt: 'desc' }, { declinedAt: 'desc' }, { appliedAt: 'asc' }],
    select: {
      id: true,
      orgnr: true,
      name: true,
      place: { select: { name: true } },
      registerAnswer: true,
      inVoluntaryRegister: true,
      appliedAt: true,
      approvedAt: true,
      declinedAt: true,
    },
  })
  for (const { place, ...organisation } of organisations) {
    const state = organisationState(organisation)
    empty[state].push({ ...organisation, placeName: place.name, state })
  }
  return empty
}

/** An application with everything that a decision rests on; null for whoever may not decide. */
export async function application(actor: Actor, organisationId: string) {
  if (!actor.isAdministrator || !isId(organisationId)) return null
  const db = await database()
  const found = await db.partnerOrganisation.findUnique({
    where: { id: organisationId },
    select: {
      id: true,
      orgnr: true,
      name: true,
      purposeNb: true,
      purposeUk: true,
      purposeEn: true,
      address: true,
      place: { select: { name: true, county: true } },
      email: true,
      phone: true,
      registerAnswer: true,
      registerName: true,
      inVoluntaryRegister: true,
      registerCheckedAt: true,
      insuredAccident: true,
      insuredLiability: true,
      insurer: true,
      appliedAt: true,
      appliedById: true,
      approvedAt: true,
      approvedById: true,
      declinedAt: true,
      declinedById: true,
      declinedReason: true,
      memberships: { select: { personId: true, title: true, person: { select: { name: true, email: true } } } },
    },
  })
  if (!found) return null
  const { memberships, appliedById, approvedById, declinedById, ...rest } = found
  const applicant = memberships.find(({ personId }) => personId === appliedById)
  const decidedById = approvedById ?? declinedById
  const decider =
    decidedById === null ? null : await db.person.findUnique({ where: { id: decidedById }, select: { name: true } })
  const state = organisationState(found)
  return {
    ...rest,
    state,
    applicant: applicant
      ? { name: applicant.person.name, email: applicant.person.email, title: applicant.title }
      : null,
    decidedBy: decider?.name ?? null,
    canDecide: state === 'waiting' && appliedById !== actor.personId,
  }
}
export type Application = NonNullable<Awaited<ReturnType<typeof application>>>
