import 'server-only'
import { Refusal } from '@/lib/refusal'
import { tellOfProposal } from '@/lib/rounds/letters/commands'
import { answered, openProposal, tendQueue } from '@/lib/rounds/rules'
import type { AnswerProposalInput } from '@/lib/rounds/schema'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction, violates } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { lockShift, lockVolunteer } from '@/lib/server/locks'
import { takeProposedPlace } from '@/lib/signups/commands'

/** «Так»: the place that was held is theirs, by the same rules as any sign-up. */
export async function acceptProposal(actor: Actor, { proposalId }: AnswerProposalInput): Promise<void> {
  try {
    await inTransaction(async (tx) => {
      const proposal = await lockedProposal(tx, proposalId, actor.personId)
      const refusal = answered(proposal, new Date())
      if (refusal) throw refusal
      // First the place, then the end of what held it: in between nobody else may have it.
      await takeProposedPlace(tx, actor, proposal.shiftId)
      await end(tx, actor, proposal, 'accepted')
    })
  } catch (error) {
    if (violates(error, 'SignUp_no_overlap')) throw new Refusal('shiftsOverlap')
    throw error
  }
}

/** «Ні, дякую», without a reason. The next is asked at once. */
export async function declineProposal(actor: Actor, { proposalId }: AnswerProposalInput): Promise<void> {
  await inTransaction(async (tx) => {
    const proposal = await lockedProposal(tx, proposalId, actor.personId)
    const refusal = answered(proposal, new Date())
    if (refusal) throw refusal
    await end(tx, actor, proposal, 'declined')
    await letGo(tx, actor, proposal)
    await wake(tx, tendQueue, {})
  })
}

/** Silence is a no, and a kind one: when the time is up, the place goes on. */
export async function lapseProposal(
  tx: Transaction,
  { id, volunteerId }: { id: string; volunteerId: string },
): Promise<void> {
  const proposal = await lockedProposal(tx, id, volunteerId)
  if (proposal.answerBy > new Date() || !isOpen(proposal)) return
  await end(tx, null, proposal, 'lapsed')
  await letGo(tx, null, proposal)
  await tellOfProposal(tx, id, 'lapsed')
}

type Locked = Awaited<ReturnType<typeof lockedProposal>>

const isOpen = (proposal: Locked) =>
  Object.keys(openProposal).every((end) => proposal[end as keyof typeof openProposal] === null)

/** The proposal as it is while nobody else can change the person's or the shift's plans. */
async function lockedProposal(tx: Transaction, id: string, volunteerId: string) {
  const where = { id, volunteerId }
  const found = await tx.proposal.findFirst({ where, select: { shiftId: true } })
  if (!found) throw new Refusal('notFound')
  await lockVolunteer(tx, volunteerId)
  await lockShift(tx, found.shiftId)
  return tx.proposal.findFirstOrThrow({
    where,
    select: {
      id: true,
      volunteerId: true,
      shiftId: true,
      answerBy: true,
      acceptedAt: true,
      declinedAt: true,
      lapsedAt: true,
      withdrawnAt: true,
      pinned: true,
      shift: { select: { task: { select: { organisationId: true } } } },
    },
  })
}

async function end(
  tx: Transaction,
  actor: Actor | null,
  { id, volunteerId, shiftId, pinned, shift }: Locked,
  how: 'accepted' | 'declined' | 'lapsed',
): Promise<void> {
  const now = new Date()
  await tx.proposal.update({ where: { id }, data: { [`${how}At`]: now } })
  await record(tx, actor, `proposal.${how}`, { subjectId: id, organisationId: shift.task.organisationId })
  // The organisation's wish was asked and has its answer.
  if (pinned)
    await tx.placingWish.updateMany({
      where: { shiftId, volunteerId, kind: 'pin', endedAt: null },
      data: { endedAt: now },
    })
}

/** Whoever said no, or nothing, no longer asks for that shift; they may ask again. */
async function letGo(tx: Transaction, actor: Actor | null, { volunteerId, shiftId, shift }: Locked): Promise<void> {
  const waiting = await tx.signUp.findFirst({
    where: { volunteerId, shiftId, placedAt: null, cancelledAt: null },
    select: { id: true },
  })
  if (!waiting) return
  await tx.signUp.update({
    where: { id: waiting.id },
    data: { cancelledAt: new Date(), cancelledById: actor?.personId ?? null },
  })
  await record(tx, actor, 'signUp.cancelled', {
    subjectId: waiting.id,
    organisationId: shift.task.organisationId,
    detail: { from: 'proposal' },
  })
}
