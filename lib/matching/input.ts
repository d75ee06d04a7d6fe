import type { Period, ShiftFacts, TaskFacts, VolunteerFacts } from './facts'

/** What was handed to the engine is not what it takes; the field says where. */
export class MatchingInputError extends Error {
  constructor(
    readonly field: string,
    problem: string,
  ) {
    super(`${field}: ${problem}`)
    this.name = 'MatchingInputError'
  }
}

/** @throws MatchingInputError that names the field of the first volunteer that cannot be weighed. */
export function checkVolunteer(volunteer: VolunteerFacts, at: string): void {
  text(volunteer.id, `${at}.id`)
  if (volunteer.position) position(volunteer.position, `${at}.position`)
  if (!(volunteer.radiusKm > 0 && volunteer.radiusKm < 25_000))
    throw new MatchingInputError(`${at}.radiusKm`, 'must be above 0')
  blocks(volunteer.available, `${at}.available`)
  blocks(volunteer.programmeTime, `${at}.programmeTime`)
  volunteer.placed.forEach((placed, index) => period(placed, `${at}.placed[${index}]`))
  for (const week in volunteer.minutesByWeek) {
    const minutes = volunteer.minutesByWeek[week]!
    if (!(minutes >= 0)) throw new MatchingInputError(`${at}.minutesByWeek`, `must not be ${minutes}`)
  }
  whole(volunteer.waitingWeeks, `${at}.waitingWeeks`)
}

/** @throws MatchingInputError that names the field of the first task or shift that cannot be weighed. */
export function checkTask(task: TaskFacts, at: string): void {
  text(task.id, `${at}.id`)
  position(task.position, `${at}.position`)
  task.shifts.forEach((shift, index) => checkShift(shift, `${at}.shifts[${index}]`))
}

function checkShift(shift: ShiftFacts, at: string): void {
  text(shift.id, `${at}.id`)
  period(shift, at)
  if (!(shift.minutes > 0)) throw new MatchingInputError(`${at}.minutes`, 'must be above 0')
  blocks(Object.keys(shift.minutesInBlock).map(Number), `${at}.minutesInBlock`)
  if (!Object.values(shift.minutesInBlock).every((minutes) => minutes >= 0))
    throw new MatchingInputError(`${at}.minutesInBlock`, 'must not be negative')
  whole(shift.free, `${at}.free`)
  whole(shift.reserved.newcomer, `${at}.reserved.newcomer`)
  whole(shift.reserved.local, `${at}.reserved.local`)
  if (shift.reserved.newcomer + shift.reserved.local > shift.free)
    throw new MatchingInputError(`${at}.reserved`, 'cannot be more than the free places')
}

export function whole(value: number, field: string, most = 1_000_000): void {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new MatchingInputError(field, `must be a whole number from 0 to ${most}, not ${value}`)
}

function text(value: string, field: string): void {
  if (typeof value !== 'string' || value === '') throw new MatchingInputError(field, 'must be given')
}

function period({ startsAt, endsAt }: Period, field: string): void {
  if (!Number.isFinite(startsAt)) throw new MatchingInputError(`${field}.startsAt`, 'must be a time')
  if (!(Number.isFinite(endsAt) && endsAt > startsAt))
    throw new MatchingInputError(`${field}.endsAt`, 'must be after startsAt')
}

function position({ latitude, longitude }: { latitude: number; longitude: number }, field: string): void {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw new MatchingInputError(field, 'must lie on the earth')
}

function blocks(values: readonly number[], field: string): void {
  for (const block of values)
    if (!Number.isInteger(block) || block < 0 || block > 41)
      throw new MatchingInputError(field, `holds ${block}, which is no block of a week`)
}
