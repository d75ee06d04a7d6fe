import type { Prisma } from '@/lib/generated/prisma/client'
import type { RoundPlace } from '@/lib/matching/round'
import { answerBy } from '@/lib/rounds/rules'
import { earlier, hoursAfter, minutesAfter } from './calendar'
import { isDemoPerson } from './people'
import type { Random } from './random'
import type { DemoShift } from './shifts'
import type { DemoSignUp } from './signups'
import type { DemoVolunteer } from './volunteers'

export interface DemoProposal {
  row: ReturnType<typeof proposalRow> & Answer
  volunteer: DemoVolunteer
  shift: DemoShift
}

interface Answer {
  acceptedAt: Date | null
  declinedAt: Date | null
  lapsedAt: Date | null
  passedOnAt: Date | null
}

const none: Answer = { acceptedAt: null, declinedAt: null, lapsedAt: null, passedOnAt: null }

export function proposalRow(
  random: Random,
  roundId: string,
  { volunteerId, score, parts, pinned }: RoundPlace,
  { row: shift }: DemoShift,
  publishedAt: Date,
) {
  return {
    id: random.id(publishedAt),
    roundId,
    volunteerId,
    shiftId: shift.id,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    score,
    parts: { ...parts },
    pinned,
    proposedAt: publishedAt,
    answerBy: answerBy(publishedAt, shift.startsAt),
    toldAt: publishedAt,
  } satisfies Prisma.ProposalCreateManyInput
}

/** Most say yes, some say no, some say nothing until the time is up. */
export function answer(
  random: Random,
  { person }: DemoVolunteer,
  proposal: Pick<DemoProposal['row'], 'proposedAt' | 'answerBy'>,
  now: Date,
): Answer {
  const drawn = random.next()
  const after = hoursAfter(proposal.proposedAt, 3 + 30 * random.next())
  const isGuide = isDemoPerson(person, 'newcomer') || isDemoPerson(person, 'local')
  const says = isGuide ? 'no' : drawn < 0.6 ? 'yes' : drawn < 0.8 ? 'no' : 'nothing'
  const at = says === 'nothing' ? proposal.answerBy : earlier(after, proposal.answerBy)
  // Whoever visitors can be has a choice left: what they said no to lies two nights back.
  if (at > (isGuide ? hoursAfter(now, -24) : minutesAfter(now, -10))) return none
  if (says === 'yes') return { ...none, acceptedAt: at }
  return { ...none, [says === 'no' ? 'declinedAt' : 'lapsedAt']: at, passedOnAt: minutesAfter(at, 1) }
}

/** When it was over for somebody, in whichever way. */
export const endOf = ({ acceptedAt, declinedAt, lapsedAt }: Answer): Date | null => acceptedAt ?? declinedAt ?? lapsedAt

export function signUpAfter(random: Random, { row, volunteer, shift }: DemoProposal): DemoSignUp[] {
  const at = row.acceptedAt
  if (at === null) return []
  const signUp = {
    id: random.id(at),
    volunteerId: row.volunteerId,
    shiftId: row.shiftId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    createdAt: at,
    placedAt: at,
    offeredUntil: null,
    cancelledAt: null,
    cancelledById: null,
    absentAt: null,
    absentById: null,
  }
  return [{ row: signUp, standing: 'placed', shift, volunteer }]
}
