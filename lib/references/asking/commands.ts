import 'server-only'
import { addDays } from '@/lib/dates'
import { lettersOf } from '@/lib/references/email'
import { remembered, standingColumns } from '@/lib/references/queries'
import { answerDays, answerUntil, isOpen, mailbox, mostQuestions, referenceState } from '@/lib/references/rules'
import type { OwnReferenceInput } from '@/lib/references/schema'
import { addressMark, leaveMark } from '@/lib/references/tending/commands'
import { knownSince } from '@/lib/references/vouching/queries'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { consume, giveBack } from '@/lib/server/limits'
import { lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import { newToken, seal, tokenHash } from '@/lib/server/secrets'
import { worked } from './queries'
import type { AskForReferenceInput, Referee } from './schema'

/** Mails one link to the person who is asked; returns the reference's id. */
export async function askForReference(actor: Actor, input: AskForReferenceInput, now = new Date()): Promise<string> {
  const db = await database()
  const there = (await worked(db, actor.personId)).find(({ orgnr }) => orgnr === input.orgnr)
  if (!there) throw new Refusal('noShiftsThere')
  const { organisationId } = there
  const referee = await refereeOf(db, organisationId, input.referee)
  await consume('referenceAsks', actor.personId)
  // A coordinator may be asked by many in a day; each of them has worked there.
  const isStranger = 'email' in input.referee
  if (isStranger) await consume('referenceLetters', mailbox(referee.email))
  const token = newToken()
  const asked = inTransaction(async (tx) => {
    // The same question twice at once: the second waits here and then sees the first.
    await lockVolunteer(tx, actor.personId)
    const asking = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { name: true, email: true },
    })
    if (mailbox(asking.email) === mailbox(referee.email)) throw new Refusal('ownReference', {}, 'email')
    await mayBeAsked(tx, actor.personId, organisationId, referee.email, now)
    const known = await knownSince(tx, organisationId, referee)
    const { id } = await tx.reference.create({
      data: {
        volunteerId: actor.personId,
        organisationId,
        refereeName: referee.name,
        refereeEmail: referee.email,
        refereePersonId: known,
        vouchedAt: known === null ? null : now,
        relation: input.relation,
        greeting: input.greeting,
        locale: input.language,
        tokenHash: tokenHash(token),
        tokenSealed: seal(token),
        askedAt: now,
        answerUntil: answerUntil(now),
      },
      select: { id: true },
    })
    await record(tx, actor, 'reference.asked', { subjectId: id, organisationId })
    const letter = lettersOf(input.language).asked({
      token,
      volunteer: asking.name,
      organisation: there.organisation,
      greeting: input.greeting,
      answerUntil: answerUntil(now),
    })
    await sendMail(tx, referee.email, letter.subject, letter.body)
    return id
  })
  return asked.catch(async (error: unknown) => {
    // No letter went out, so none is counted.
    if (isStranger) await giveBack('referenceLetters', mailbox(referee.email))
    throw error
  })
}

/** Takes the question back while it is open; the link then leads nowhere, and who was asked is forgotten. */
export async function cancelAsking(actor: Actor, { referenceId }: OwnReferenceInput, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    await lockVolunteer(tx, actor.personId)
    const row = await tx.reference.findFirst({
      where: { id: referenceId, volunteerId: actor.personId, ...remembered },
      select: { organisationId: true, writtenAt: true, declinedAt: true },
    })
    if (!row) throw new Refusal('notFound')
    if (row.writtenAt || row.declinedAt) throw new Refusal('alreadyDecided')
    await leaveMark(tx, referenceId, now)
    await record(tx, actor, 'reference.cancelled', { subjectId: referenceId, organisationId: row.organisationId })
  })
}

/** A member by id, whose address stays with the organisation; anybody else by name and address. */
async function refereeOf(db: Transaction, organisationId: string, referee: Referee) {
  if ('email' in referee) return referee
  const membership = await db.membership.findUnique({
    where: { organisationId_personId: { organisationId, personId: referee.personId } },
    select: { person: { select: { name: true, documentName: true, email: true } } },
  })
  const name = membership?.person.documentName ?? membership?.person.name ?? ''
  if (!membership || name === '') throw new Refusal('refereeMissing', {}, 'who')
  return { name, email: membership.person.email }
}

/** Nobody is asked twice at a time, over and over, nor ever again by somebody they said they don't know. */
async function mayBeAsked(
  tx: Transaction,
  volunteerId: string,
  organisationId: string,
  email: string,
  now: Date,
): Promise<void> {
  const asked = await tx.reference.findMany({
    where: { volunteerId },
    select: { id: true, organisationId: true, refereeEmail: true, askedAt: true, ...standingColumns },
  })
  const known = [mailbox(email), addressMark(volunteerId, email)]
  const earlier = asked.filter(({ refereeEmail }) => known.includes(mailbox(refereeEmail)))
  const disowned = await tx.event.count({
    where: { name: 'reference.disowned', subjectId: { in: earlier.map(({ id }) => id) } },
  })
  // Two whom an administrator keeps apart hear no more than that.
  if (disowned > 0 || (await keptApart(tx, volunteerId, email))) throw new Refusal('refereeUnwilling', {}, 'who')
  const lately = earlier.filter(({ askedAt }) => addDays(askedAt, answerDays) > now)
  const mayNot = earlier.some((one) => {
    const state = referenceState(one, now)
    // A no stands as long as it is remembered.
    return ['asked', 'declined'].includes(state) || (one.organisationId === organisationId && isOpen(state))
  })
  if (mayNot || lately.length >= mostQuestions) throw new Refusal('refereeAsked', {}, 'who')
}

async function keptApart(tx: Transaction, volunteerId: string, email: string): Promise<boolean> {
  const rows = await tx.keptApart.findMany({
    where: { OR: [{ personId: volunteerId }, { otherId: volunteerId }] },
    select: { person: { select: { email: true } }, other: { select: { email: true } } },
  })
  return rows.some(({ person, other }) => [person, other].some((one) => mailbox(one.email) === mailbox(email)))
}
