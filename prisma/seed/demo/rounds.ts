import type { Prisma } from '@/lib/generated/prisma/client'
import type { Pair, RoundInput, RoundResult } from '@/lib/matching/round'
import { scoreShift } from '@/lib/matching/score'
import { answerBy } from '@/lib/rounds/rules'
import { newSession, roundNumbers, solve } from '@/lib/rounds/running/rules'
import { type NotPlaced, notPlaced } from '@/lib/rounds/why-not/rules'
import { dayAt, hoursAfter, minutesAfter } from './calendar'
import { coordinatorOf, type DemoOrganisation } from './organisations'
import { isDemoPerson, type PersonRow } from './people'
import type { Random } from './random'
import { answer, type DemoProposal, proposalRow, signUpAfter } from './round-answers'
import { hisSignUps, withHisAsk } from './round-asks'
import { type Night, roundInput } from './round-input'
import type { DemoSignUp } from './signups'

export interface DemoRound {
  row: ReturnType<typeof roundRow>
  /** What it was told that night, and what it found. */
  input: RoundInput
  places: RoundResult['places']
  prices: RoundResult['prices']
  reasons: NotPlaced[]
  /** Still waiting after it. */
  asks: DemoSignUp[]
  proposals: DemoProposal[]
}

export type DemoSchedule = ReturnType<typeof demoSchedules>[number]

/** Nightly rounds where the first organisation is, and everywhere else. */
export function demoSchedules(
  random: Random,
  organisations: readonly DemoOrganisation[],
  administrator: PersonRow,
  now: Date,
) {
  const [home = '', ...others] = [...new Set(organisations.map(({ place }) => place.county))]
  const createdAt = dayAt(now, -30, '11:00')
  return [
    { name: home, counties: [home], hour: 3 },
    { name: 'Resten av landet', counties: others.toSorted(), hour: 4 },
  ].map(
    (schedule) =>
      ({
        id: random.id(createdAt),
        ...schedule,
        municipalityNumbers: [],
        policy: {},
        createdAt,
        createdById: administrator.id,
      }) satisfies Prisma.RoundScheduleCreateManyInput,
  )
}

type Cast = Pick<Night, 'volunteers' | 'shifts' | 'signUps'>

/** Three nights of rounds by the engine itself: two nights ago people have answered, last night some have not yet. */
export function demoRounds(random: Random, schedules: readonly DemoSchedule[], cast: Cast, now: Date) {
  const rounds: DemoRound[] = []
  for (const schedule of schedules) {
    const clock = `${String(schedule.hour).padStart(2, '0')}:00`
    const today = dayAt(now, 0, clock) < hoursAfter(now, -0.5) ? 0 : -1
    for (const day of [today - 2, today - 1, today]) {
      const proposals = rounds.flatMap((round) => round.proposals)
      const night = { ...cast, region: schedule, proposals, at: dayAt(now, day, clock), now }
      rounds.push(demoRound(random.fork(`${schedule.name}/${day}`), schedule, night))
    }
  }
  const proposals = rounds.flatMap((round) => round.proposals)
  return {
    rounds,
    signUps: [...rounds.flatMap(({ asks }) => asks), ...proposals.flatMap((proposal) => signUpAfter(random, proposal))],
    wishes: proposals.filter(({ row }) => row.pinned).map((proposal) => wishRow(random, proposal)),
  }
}

function demoRound(random: Random, schedule: DemoSchedule, night: Night): DemoRound {
  const id = random.id(night.at)
  const seed = Buffer.from(random.bytes(16)).toString('hex')
  const input = withHisAsk(withHer(roundInput(night, seed), night), night)
  const found = matched(input)
  const publishedAt = minutesAfter(night.at, 1)
  const people = new Map(night.volunteers.map((volunteer) => [volunteer.row.id, volunteer]))
  const shifts = new Map(night.shifts.map((shift) => [shift.row.id, shift]))
  return {
    row: roundRow(random, id, schedule, input, found, night.at),
    input,
    places: found.places,
    prices: found.prices,
    reasons: notPlaced(input, found),
    asks: hisSignUps(random, input, night),
    proposals: found.places.map((place) => {
      const volunteer = people.get(place.volunteerId)!
      const shift = shifts.get(place.shiftId)!
      const row = proposalRow(random, id, place, shift, publishedAt)
      return { volunteer, shift, row: { ...row, ...answer(random, volunteer, row, night.now) } }
    }),
  }
}

/** By the very steps of any round; the clock stands still, so that it always ends alike. */
const matched = ({ volunteers, tasks, ...asked }: RoundInput): RoundResult =>
  solve({ ...newSession(), volunteers: [...volunteers], tasks: [...tasks] }, asked, () => 0).result

/** Whoever visits as the newcomer has something to answer: where the round has nothing for her by itself, an organisation asks for her. */
function withHer(input: RoundInput, { at, now, volunteers }: Night): RoundInput {
  const her = volunteers.find(({ person }) => isDemoPerson(person, 'newcomer'))
  const facts = input.volunteers.find(({ id }) => id === her?.row.id)
  if (!facts || at < hoursAfter(now, -25)) return input
  if (matched(input).places.some(({ volunteerId }) => volunteerId === facts.id)) return input
  const refused = new Set(
    input.forbidden.filter(({ volunteerId }) => volunteerId === facts.id).map(({ shiftId }) => shiftId),
  )
  const [best] = input.tasks
    .flatMap((task) => task.shifts.map((shift) => ({ shift, ...scoreShift(facts, task, shift) })))
    .filter(({ shift, blockers }) => shift.free > 0 && blockers.every((one) => one === 'availability'))
    .toSorted(
      (a, b) =>
        Number(refused.has(a.shift.id)) - Number(refused.has(b.shift.id)) ||
        b.score - a.score ||
        (a.shift.id < b.shift.id ? -1 : 1),
    )
  const pin: Pair[] = best ? [{ volunteerId: facts.id, shiftId: best.shift.id }] : []
  const isHers = (pair: Pair) => pair.volunteerId === facts.id && pair.shiftId === best?.shift.id
  return { ...input, pins: pin, forbidden: input.forbidden.filter((pair) => !isHers(pair)) }
}

function roundRow(
  random: Random,
  id: string,
  { id: scheduleId, counties, municipalityNumbers }: DemoSchedule,
  { policy }: RoundInput,
  found: RoundResult,
  at: Date,
) {
  const readMs = random.integer(60, 140)
  const solveMs = random.integer(2, 9)
  const publishedAt = minutesAfter(at, 1)
  return {
    id,
    scheduleId,
    regionName: counties.join(', '),
    counties,
    municipalityNumbers,
    seed: policy.seed,
    policy: { ...policy },
    startedAt: at,
    snapshotAt: at,
    solvedAt: new Date(at.getTime() + readMs + solveMs),
    publishedAt,
    answerBy: answerBy(publishedAt, new Date(8.64e15)),
    inputHash: found.inputHash,
    ...roundNumbers(found),
    readMs,
    solveMs,
  } satisfies Prisma.RoundCreateManyInput
}

function wishRow(random: Random, { row, shift }: DemoProposal) {
  const createdAt = hoursAfter(row.proposedAt, -12)
  return {
    id: random.id(createdAt),
    shiftId: row.shiftId,
    volunteerId: row.volunteerId,
    kind: 'pin',
    reason: 'Hun kjenner huset og er god til å vise nye hvordan vi gjør det.',
    createdById: coordinatorOf(shift.task.organisation).person.id,
    createdAt,
  } satisfies Prisma.PlacingWishCreateManyInput
}
