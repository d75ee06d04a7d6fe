import { addDays, minutesBetween } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'
import type { Period } from '@/lib/signups/rules'

const quarter = 15
const longest = 720
const daysToAsk = 30

/** What a form offers to choose from: every quarter of an hour up to half a day. */
export const minuteChoices = Array.from({ length: longest / quarter }, (_, index) => (index + 1) * quarter)

/** The shift's length as it can be confirmed: to the nearest quarter of an hour. */
export function agreedMinutes({ startsAt, endsAt }: Period): number {
  const minutes = Math.round(minutesBetween(startsAt, endsAt) / quarter) * quarter
  return Math.min(longest, Math.max(quarter, minutes))
}

/** Whoever worked can propose other hours, or ask for a correction, until then. */
export const lastDayToAsk = (endsAt: Date): Date => addDays(endsAt, daysToAsk)

interface Entry {
  id: string
  minutes: number
  confirmedAt: Date | null
}

/** A place on a shift with the entries that nothing has replaced. */
export interface Attendance<E extends Entry = Entry> extends Period {
  volunteerId: string
  absentAt: Date | null
  hoursEntries: readonly E[]
}

export function hoursOf<E extends Entry>({ absentAt, hoursEntries }: Attendance<E>) {
  const confirmed = hoursEntries.find((entry) => entry.confirmedAt !== null) ?? null
  const proposal = hoursEntries.find((entry) => entry.confirmedAt === null) ?? null
  const decided = confirmed ? ('confirmed' as const) : absentAt === null ? null : ('absent' as const)
  return {
    state: decided ?? ('pending' as const),
    confirmed,
    proposal,
    undecided: decided === null || proposal !== null,
  }
}

interface Outcome {
  /** Null: did not come. */
  minutes: number | null
  reason: string | undefined
}

/** What one decision writes: a new entry, or the proposal as it is, or the absence, instead of all that stood. */
export interface Decision {
  absent: boolean
  acceptedId: string | null
  entry: { minutes: number; reason: string | null } | null
  replacedIds: string[]
}

/** The first word on a shift's hours, or the answer to a proposal. Other minutes than agreed or proposed need a reason. */
export function confirmation(attendance: Attendance, outcome: Outcome, byId: string, now: Date): Decision {
  refuseUnlessDecidable(attendance, byId, now)
  const { proposal, undecided } = hoursOf(attendance)
  if (!undecided) throw new Refusal('alreadyDecided')
  if (proposal && outcome.minutes === proposal.minutes) {
    const others = attendance.hoursEntries.filter((entry) => entry !== proposal)
    return { absent: false, acceptedId: proposal.id, entry: null, replacedIds: others.map(({ id }) => id) }
  }
  const asAgreed = !proposal && outcome.minutes === agreedMinutes(attendance)
  if (outcome.minutes !== null && !asAgreed && !outcome.reason) throw new Refusal('reasonNeeded')
  return decision(attendance, outcome)
}

/** Another word on hours that were decided, always with its reason. */
export function correction(
  attendance: Attendance,
  outcome: Outcome & { replaces: string | undefined },
  byId: string,
  now: Date,
): Decision {
  refuseUnlessDecidable(attendance, byId, now)
  const { state, confirmed } = hoursOf(attendance)
  if (state === 'pending' || confirmed?.id !== outcome.replaces) throw new Refusal('alreadyDecided')
  if ((confirmed?.minutes ?? null) === outcome.minutes) throw new Refusal('sameHours')
  return decision(attendance, outcome)
}

/** Nobody decides about their own hours (R7), and nobody before the shift is over. */
function refuseUnlessDecidable({ volunteerId, endsAt }: Attendance, byId: string, now: Date): void {
  if (volunteerId === byId) throw new Refusal('ownHours')
  if (endsAt > now) throw new Refusal('shiftNotOver')
}

function decision({ hoursEntries }: Attendance, { minutes, reason }: Outcome): Decision {
  return {
    absent: minutes === null,
    acceptedId: null,
    entry: minutes === null ? null : { minutes, reason: reason ?? null },
    replacedIds: hoursEntries.map(({ id }) => id),
  }
}

/** A volunteer's own word: after the shift, for a month, and other than what is confirmed already. */
export function proposal(attendance: Attendance, minutes: number, now: Date): { replacedIds: string[] } {
  if (attendance.endsAt > now) throw new Refusal('shiftNotOver')
  if (now > lastDayToAsk(attendance.endsAt)) throw new Refusal('tooLateToAsk')
  const { confirmed, proposal: earlier } = hoursOf(attendance)
  if (confirmed?.minutes === minutes) throw new Refusal('sameHours')
  return { replacedIds: earlier ? [earlier.id] : [] }
}
