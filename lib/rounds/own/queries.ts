import 'server-only'
import { addDays } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import { openProposal } from '@/lib/rounds/rules'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { type Titled, titled } from '@/lib/signups/rules'
import { shiftCards, type TaskCardView } from '@/lib/tasks/queries'
import { taskFields, volunteerFields } from '@/lib/volunteers/facts/queries'
import { type FitReason, fitReasons } from '@/lib/volunteers/for-you/rules'
import { taskFacts, volunteerFacts } from '@/lib/volunteers/rules'
import { proposalState, type ProposalState } from './rules'

/** How long an ended proposal is still told of. */
const rememberedDays = 7

export interface OwnProposal {
  id: string
  shiftId: string
  state: ProposalState
  answerBy: Date
  card: TaskCardView
  /** From what the person answered, as for any task that is shown to them. */
  reasons: FitReason[]
}

export interface EndedProposal extends Titled {
  id: string
  state: 'declined' | 'lapsed' | 'withdrawn'
  pictogram: string
  startsAt: Date
  endsAt: Date
}

/** The places held for the actor, the one to be answered first in front; and lately ended ones. */
export async function ownProposals(
  actor: Actor,
  locale: Locale,
  now: Date,
): Promise<{ open: OwnProposal[]; ended: EndedProposal[] }> {
  const db = await database()
  const [open, ended] = await Promise.all([
    db.proposal.findMany({
      where: { volunteerId: actor.personId, ...openProposal, answerBy: { gt: now } },
      orderBy: [{ answerBy: 'asc' }, { startsAt: 'asc' }],
      select: fields,
    }),
    db.proposal.findMany({
      where: {
        volunteerId: actor.personId,
        acceptedAt: null,
        answerBy: { gt: addDays(now, -rememberedDays) },
        OR: [
          { declinedAt: { not: null } },
          { lapsedAt: { not: null } },
          { withdrawnAt: { not: null } },
          { answerBy: { lte: now } },
        ],
      },
      orderBy: { answerBy: 'desc' },
      take: 5,
      select: { ...fields, ...endedFields },
    }),
  ])
  return {
    open: await inFull(actor, open, locale, now),
    ended: ended.map(({ shift: { task }, ...row }) => ({
      id: row.id,
      state: proposalState(row, now) as EndedProposal['state'],
      pictogram: task.role.pictogram,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      ...titled(task.texts, locale),
    })),
  }
}

/** One of the actor's own, whatever became of it. */
export async function ownProposal(actor: Actor, id: string, locale: Locale, now: Date): Promise<OwnProposal | null> {
  if (!isId(id)) return null
  const db = await database()
  const row = await db.proposal.findFirst({ where: { id, volunteerId: actor.personId }, select: fields })
  if (!row) return null
  const [proposal] = await inFull(actor, [row], locale, now)
  return proposal ?? null
}

export async function openProposalCount(actor: Actor, now: Date): Promise<number> {
  const db = await database()
  return db.proposal.count({ where: { volunteerId: actor.personId, ...openProposal, answerBy: { gt: now } } })
}

const fields = {
  id: true,
  shiftId: true,
  startsAt: true,
  endsAt: true,
  answerBy: true,
  acceptedAt: true,
  declinedAt: true,
  lapsedAt: true,
  withdrawnAt: true,
  shift: { select: { taskId: true } },
} as const satisfies Prisma.ProposalSelect

const endedFields = {
  shift: {
    select: {
      taskId: true,
      task: { select: { texts: { select: { locale: true, title: true } }, role: { select: { pictogram: true } } } },
    },
  },
} as const satisfies Prisma.ProposalSelect

type Row = Prisma.ProposalGetPayload<{ select: typeof fields }>

async function inFull(actor: Actor, rows: readonly Row[], locale: Locale, now: Date): Promise<OwnProposal[]> {
  if (rows.length === 0) return []
  const db = await database()
  const ids = rows.map(({ shiftId }) => shiftId)
  const [volunteer, tasks] = await Promise.all([
    db.volunteer.findUniqueOrThrow({ where: { id: actor.personId }, select: volunteerFields(now) }),
    db.task.findMany({
      where: { shifts: { some: { id: { in: ids } } } },
      select: taskFields({ id: { in: ids } }),
    }),
  ])
  // Whom they are kept apart from is no reason to name.
  const facts = volunteerFacts({ ...volunteer, keptApart: [] }, now)
  const taskOf = new Map(tasks.map((task) => [task.id, taskFacts(task, now)]))
  const wanted = rows.map(({ shiftId, shift: { taskId } }) => ({ shiftId, taskId }))
  const cards = await shiftCards(actor, wanted, locale, now, facts.position)
  return rows.flatMap((row) => {
    const card = cards.find(({ nextShift }) => nextShift.id === row.shiftId)
    const task = taskOf.get(row.shift.taskId)
    if (!card || !task) return []
    return {
      id: row.id,
      shiftId: row.shiftId,
      state: proposalState(row, now),
      answerBy: row.answerBy,
      card,
      reasons: fitReasons(facts, task, row.shiftId),
    }
  })
}
