import { acceptProposal, declineProposal } from '@/lib/rounds/proposals/commands'
import { startRound } from '@/lib/rounds/commands'
import { runRound } from '@/lib/rounds/running/jobs'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import {
  anAdministrator,
  type AnOrganisation,
  anOrganisation,
  aPlace,
  aRole,
  aShift,
  aTask,
  aVolunteer,
} from './factories'

/** A town of its own, so that rounds of other tests have nothing to do with it. */
export interface Town {
  placeId: number
  number: string
  organisation: AnOrganisation
  roleId: string
}

let towns = 0

export async function aTown(): Promise<Town> {
  towns += 1
  const number = String(9000 + towns)
  // Far from the other towns: nobody travels there.
  const where = { latitude: 60 - 4 * Math.floor(towns / 40), longitude: -170 + 8 * (towns % 40) }
  const placeId = await aPlace({ municipalityNumber: number, county: `County ${towns}`, ...where })
  const roleId = await aRole({ interests: ['food'], benefits: ['work'] })
  return { placeId, number, organisation: await anOrganisation({ placeId }), roleId }
}

/** Somebody who lives in the town and likes what is done there, more or less. */
export const aNeighbour = ({ placeId }: Town, over: Parameters<typeof aVolunteer>[0] = {}, person = {}) =>
  aVolunteer({ placeId, travelRadiusKm: 20, interests: ['food'], wishedGains: ['work'], ...over }, person)

/** A shift in ten days whose places a round gives out. */
export async function aRoundShift(
  { organisation, placeId, roleId }: Town,
  shift: Parameters<typeof aShift>[1] = {},
  task: Parameters<typeof aTask>[1] = {},
) {
  const taskId = await aTask(organisation, { placeId, roleId, clearing: 'round', ...task })
  const startsAt = new Date(Math.ceil(Date.now() / 900_000) * 900_000 + 240 * 3_600_000)
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000)
  return { taskId, ...(await aShift(taskId, { startsAt, endsAt, places: 1, ...shift })) }
}

/** Nightly rounds for the town. */
export async function aSchedule({ number }: Town, over: { hour?: number; createdAt?: Date } = {}): Promise<string> {
  const db = await database()
  const { id } = await db.roundSchedule.create({
    data: { name: 'Town', counties: [], municipalityNumbers: [number], hour: 3, ...over },
    select: { id: true },
  })
  return id
}

/** A round of the town from its start to its proposals. */
export async function aRound(town: Town, administrator?: Actor): Promise<string> {
  const roundId = await startRound(administrator ?? (await anAdministrator()), {
    counties: [],
    municipalityNumbers: [town.number],
  })
  await runRound(roundId)
  return roundId
}

export async function proposalsOf(roundId: string) {
  const db = await database()
  return db.proposal.findMany({ where: { roundId }, orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }] })
}

/** The open proposal that somebody has. */
export async function openProposalOf({ personId }: Actor) {
  const db = await database()
  return db.proposal.findFirst({
    where: { volunteerId: personId, acceptedAt: null, declinedAt: null, lapsedAt: null, withdrawnAt: null },
  })
}

export const accept = async (actor: Actor) =>
  acceptProposal(actor, { proposalId: (await openProposalOf(actor))?.id ?? '' })
export const decline = async (actor: Actor) =>
  declineProposal(actor, { proposalId: (await openProposalOf(actor))?.id ?? '' })

/** The time to answer is over for all open proposals of a round. */
export async function timePasses(roundId: string): Promise<void> {
  const db = await database()
  await db.$executeRaw`ALTER TABLE "Proposal" DISABLE TRIGGER "Proposal_keep"`
  await db.proposal.updateMany({
    where: { roundId, acceptedAt: null },
    data: { answerBy: new Date(Date.now() - 1000) },
  })
  await db.$executeRaw`ALTER TABLE "Proposal" ENABLE TRIGGER "Proposal_keep"`
}
