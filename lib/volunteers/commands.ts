import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { privacyConsent } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import { withdrawProposals } from '@/lib/rounds/withdrawing/commands'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import type {
  ChooseBackgroundInput,
  ChooseLikesInput,
  ChooseWhenInput,
  ChooseWhereInput,
  IntroduceVolunteerInput,
  SetPauseInput,
} from './schema'
import { blocksOf } from './week/rules'

/** The first step of the welcome: from here on the person is a volunteer, and each later answer is a gift. */
export async function introduceVolunteer(actor: Actor, { name, background }: IntroduceVolunteerInput): Promise<void> {
  const id = actor.personId
  const now = new Date()
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
    await tx.person.update({ where: { id }, data: { name } })
    // The first word on age and consent stands; saying it again changes nothing.
    await tx.person.updateMany({ where: { id, adultSince: null }, data: { adultSince: now } })
    await tx.consent.createMany({ data: [{ personId: id, ...privacyConsent }], skipDuplicates: true })
    const answer = background === undefined ? {} : backgroundOf({ background })
    await tx.volunteer.upsert({ where: { id }, create: { id, ...answer }, update: answer })
    const { count } = await tx.volunteer.updateMany({ where: { id, welcomedAt: null }, data: { welcomedAt: now } })
    await record(tx, actor, count === 1 ? 'volunteers.welcomed' : 'volunteers.introduced', { subjectId: id })
  })
}

export async function chooseBackground(actor: Actor, input: ChooseBackgroundInput): Promise<void> {
  await inTransaction((tx) => answer(tx, actor, 'volunteers.backgroundChosen', backgroundOf(input)))
}

export async function chooseWhere(actor: Actor, { placeId, travelRadiusKm }: ChooseWhereInput): Promise<void> {
  await inTransaction(async (tx) => {
    const place = await tx.place.findUnique({ where: { id: placeId }, select: { id: true } })
    if (!place) throw new Refusal('placeMissing', {}, 'placeId')
    await answer(tx, actor, 'volunteers.whereChosen', { placeId, travelRadiusKm })
  })
}

export async function chooseWhen(
  actor: Actor,
  { available, availabilityVaries, programmeTime }: ChooseWhenInput,
): Promise<void> {
  const blocks = { availability: blocksOf(available), programmeTime: blocksOf(programmeTime) }
  await inTransaction((tx) => answer(tx, actor, 'volunteers.whenChosen', { ...blocks, availabilityVaries }))
}

export async function chooseLikes(actor: Actor, { interests, wishedGains }: ChooseLikesInput): Promise<void> {
  await inTransaction((tx) => answer(tx, actor, 'volunteers.likesChosen', { interests, wishedGains }))
}

/** A rest, or its end. A rest that lasts already keeps its first day. */
export async function setPause(actor: Actor, { paused }: SetPauseInput): Promise<void> {
  const id = actor.personId
  await inTransaction(async (tx) => {
    const { count } =
      paused === 'yes'
        ? await tx.volunteer.updateMany({ where: { id, pausedAt: null }, data: { pausedAt: new Date() } })
        : await tx.volunteer.updateMany({ where: { id, pausedAt: { not: null } }, data: { pausedAt: null } })
    if (count === 0) return
    await record(tx, actor, paused === 'yes' ? 'volunteers.paused' : 'volunteers.resumed', { subjectId: id })
    if (paused === 'yes') await withdrawProposals(tx, { volunteerId: id }, { by: actor, telling: false })
  })
}

const backgroundOf = ({ background }: ChooseBackgroundInput) => ({
  background: background === 'unsaid' ? null : background,
})

/** Only a volunteer has answers to keep. */
async function answer(
  tx: Transaction,
  actor: Actor,
  name: `volunteers.${string}`,
  data: Prisma.VolunteerUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.volunteer.updateMany({ where: { id: actor.personId }, data })
  if (count === 0) throw new Refusal('notFound')
  await record(tx, actor, name, { subjectId: actor.personId })
}
