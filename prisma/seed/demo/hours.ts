import type { Prisma } from '@/lib/generated/prisma/client'
import { agreedMinutes } from '@/lib/hours/rules'
import { dayAt, hoursAfter } from './calendar'
import { coordinatorOf } from './organisations'
import { isDemoPerson } from './people'
import type { Random } from './random'
import type { DemoSignUp } from './signups'
import variations from './variations.json'

type Entry = ReturnType<typeof entryRow>

export interface DemoHours {
  row: Entry
  signUp: DemoSignUp
}

interface Outcome {
  signUp: DemoSignUp
  entries: Entry[]
}

/** What came of each place: hours, an absence, or nothing yet. */
export function demoOutcomes(random: Random, signUps: readonly DemoSignUp[], now: Date) {
  const outcomes = signUps.map((signUp) => outcome(random, signUp, now))
  return {
    signUps: outcomes.map(({ signUp }) => signUp),
    hours: outcomes.flatMap(({ signUp, entries }): DemoHours[] => entries.map((row) => ({ row, signUp }))),
  }
}

function outcome(random: Random, signUp: DemoSignUp, now: Date): Outcome {
  const { standing, shift } = signUp
  if (standing !== 'placed' || !shift.isPast) return { signUp, entries: [] }
  const isTold = 'told' in shift.task.rhythm
  // One morning a shift is gone through, for everybody who was there; the latest still wait for the coordinator.
  const decidedAt = dayAt(shift.row.endsAt, isTold ? 1 : 4, '09:40')
  const isLatest = decidedAt > now || (isTold && shift.row.endsAt > hoursAfter(now, -6 * 24))
  if (isLatest) return { signUp, entries: undecided(random, signUp, now) }
  return isTold ? { signUp, entries: [confirmed(random, signUp, decidedAt)] } : decided(random, signUp, decidedAt, now)
}

function undecided(random: Random, signUp: DemoSignUp, now: Date): Entry[] {
  const { person } = signUp.volunteer
  const proposedAt = hoursAfter(signUp.shift.row.endsAt, 2)
  if (proposedAt > now || isDemoPerson(person, 'local')) return []
  if (isDemoPerson(person, 'newcomer')) return [proposed(random, signUp, proposedAt, variations.notes.uk[0])]
  return random.chance(0.12) ? [proposed(random, signUp, proposedAt)] : []
}

function decided(random: Random, signUp: DemoSignUp, at: Date, now: Date): Outcome {
  const { row, shift } = signUp
  const course = random.next()
  if (course < 0.04) {
    return { signUp: { ...signUp, row: { ...row, absentAt: at, absentById: deciderOf(signUp) } }, entries: [] }
  }
  if (course < 0.1) {
    const proposal = proposed(random, signUp, hoursAfter(shift.row.endsAt, 3))
    return { signUp, entries: [{ ...proposal, confirmedById: deciderOf(signUp), confirmedAt: at }] }
  }
  const asAgreed = confirmed(random, signUp, at)
  const laterOn = hoursAfter(at, 45)
  if (course < 0.14 && laterOn < now) {
    const correction = confirmed(random, signUp, laterOn, random.pick(variations.corrections))
    return { signUp, entries: [{ ...asAgreed, replacedAt: laterOn, replacedById: deciderOf(signUp) }, correction] }
  }
  const asksAgain = course < 0.16 && laterOn < now && at > hoursAfter(now, -20 * 24)
  return { signUp, entries: asksAgain ? [asAgreed, proposed(random, signUp, laterOn)] : [asAgreed] }
}

/** Never the volunteer: nobody confirms their own hours. */
const deciderOf = ({ shift, row }: DemoSignUp) => coordinatorOf(shift.task.organisation, row.volunteerId).person.id

interface Difference {
  text: string
  minutes: number
}

/** In the volunteer's own language. */
const noteOf = (random: Random, { volunteer }: DemoSignUp): Difference =>
  random.pick(variations.notes[volunteer.person.locale])

function proposed(random: Random, signUp: DemoSignUp, at: Date, difference = noteOf(random, signUp)): Entry {
  return entryRow(random, signUp, { at, byId: signUp.row.volunteerId, difference })
}

function confirmed(random: Random, signUp: DemoSignUp, at: Date, difference: Difference | null = null): Entry {
  const byId = deciderOf(signUp)
  return { ...entryRow(random, signUp, { at, byId, difference }), confirmedById: byId, confirmedAt: at }
}

interface Said {
  at: Date
  byId: string
  difference: Difference | null
}

function entryRow(random: Random, { row, shift }: DemoSignUp, { at, byId, difference }: Said) {
  return {
    id: random.id(at),
    signUpId: row.id,
    volunteerId: row.volunteerId,
    organisationId: shift.task.organisation.row.id,
    minutes: agreedMinutes(row) + (difference?.minutes ?? 0),
    proposedById: byId,
    proposedAt: at,
    reason: difference?.text ?? null,
    confirmedById: null as string | null,
    confirmedAt: null as Date | null,
    replacedAt: null as Date | null,
    replacedById: null as string | null,
  } satisfies Prisma.HoursEntryCreateManyInput
}
