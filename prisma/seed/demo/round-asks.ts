import type { RoundInput } from '@/lib/matching/round'
import { scoreShift } from '@/lib/matching/score'
import { hoursAfter } from './calendar'
import { isDemoPerson } from './people'
import type { Random } from './random'
import type { Night } from './round-input'
import type { DemoSignUp } from './signups'

/** Whoever visits as the local asked last night for a shift at a time he usually does not have: a page says why he was not proposed it. */
export function withHisAsk(input: RoundInput, night: Night): RoundInput {
  const facts = input.volunteers.find(({ id }) => id === localOf(night)?.row.id)
  if (!facts || night.at < hoursAfter(night.now, -25)) return input
  const [wish] = input.tasks
    .flatMap((task) => task.shifts.map((shift) => ({ shift, ...scoreShift(facts, task, shift) })))
    .filter(({ shift, blockers }) => shift.free > 0 && blockers.join() === 'availability')
    .toSorted((a, b) => b.score - a.score || (a.shift.id < b.shift.id ? -1 : 1))
  if (!wish) return input
  const asking = { ...facts, asked: [...facts.asked, wish.shift.id] }
  return { ...input, volunteers: input.volunteers.map((one) => (one === facts ? asking : one)) }
}

/** His name on the list of the shift he asked for. */
export function hisSignUps(random: Random, input: RoundInput, night: Night): DemoSignUp[] {
  const volunteer = localOf(night)
  const asked = input.volunteers.find(({ id }) => id === volunteer?.row.id)?.asked ?? []
  const given = new Set(input.tasks.flatMap((task) => task.shifts.map(({ id }) => id)))
  const createdAt = hoursAfter(night.at, -9)
  return night.shifts
    .filter(({ row }) => volunteer && given.has(row.id) && asked.includes(row.id))
    .map((shift) => ({
      row: {
        id: random.id(createdAt),
        volunteerId: volunteer!.row.id,
        shiftId: shift.row.id,
        startsAt: shift.row.startsAt,
        endsAt: shift.row.endsAt,
        createdAt,
        placedAt: null,
        offeredUntil: null,
        cancelledAt: null,
        cancelledById: null,
        absentAt: null,
        absentById: null,
      },
      standing: 'waiting',
      shift,
      volunteer: volunteer!,
    }))
}

const localOf = ({ volunteers }: Night) => volunteers.find(({ person }) => isDemoPerson(person, 'local'))
