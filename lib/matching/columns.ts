import { type Others, othersOf } from './others'
import { highBlocks, lowBlocks, ones, type Vocabularies } from './bits'
import { bandOf } from './grid'
import type { Group, ShiftFacts, TaskFacts, VolunteerFacts } from './facts'
import { checkTask, checkVolunteer, MatchingInputError } from './input'
import { pointOf, points, timeIsOpen } from './score'

/** The facts as columns of numbers, a row a person: what one loop over a million pairs can read without following a pointer. */
export interface VolunteerColumns {
  count: number
  ids: string[]
  /** Kilometres from the centre of the earth; NaN when nobody knows where. */
  x: Float64Array
  y: Float64Array
  z: Float64Array
  latitude: Float64Array
  longitude: Float64Array
  radiusKm: Float64Array
  /** Sets of bits, in the order of the vocabulary. */
  interests: Int32Array
  gains: Int32Array
  interestCount: Uint8Array
  gainCount: Uint8Array
  /** Blocks 0–20 and 21–41. */
  availableLow: Int32Array
  availableHigh: Int32Array
  timeIsOpen: Uint8Array
  programmeLow: Int32Array
  programmeHigh: Int32Array
  paused: Uint8Array
  /** Index into `groups`. */
  group: Uint8Array
  waitingWeeks: Uint16Array
  /** What few people have, by row; looked at only when a pair has passed everything else. */
  others: (Others | null)[]
}

/** A row a shift; what belongs to the task is repeated in each. */
export interface ShiftColumns {
  count: number
  ids: string[]
  taskIds: string[]
  facts: ShiftFacts[]
  x: Float64Array
  y: Float64Array
  z: Float64Array
  latitude: Float64Array
  longitude: Float64Array
  interests: Int32Array
  gains: Int32Array
  interestCount: Uint8Array
  gainCount: Uint8Array
  /** The blocks that minutes lie in, as bits and as a list from blockStart[row] to blockStart[row + 1]. */
  blocksLow: Int32Array
  blocksHigh: Int32Array
  blockStart: Int32Array
  block: Uint8Array
  blockMinutes: Float64Array
  minutes: Float64Array
  /** Points for somebody who has time in all of its blocks. */
  allFree: Uint8Array
  inProgrammeTime: Uint8Array
  /** Something about the shift has to be compared with what few people have. */
  certificate: Uint8Array
}

export const groups = ['newcomer', 'local', 'neither'] as const
export const groupIndex = (group: Group | null) => (group === null ? 2 : group === 'newcomer' ? 0 : 1)

/** @throws MatchingInputError that names the field. */
export function volunteerColumns(rows: Iterable<VolunteerFacts>, count: number, words: Vocabularies): VolunteerColumns {
  const columns = emptyVolunteers(count)
  const seen = new Set<string>()
  let row = 0
  for (const facts of rows) {
    checkVolunteer(facts, `volunteers[${row}]`)
    if (seen.has(facts.id)) throw new MatchingInputError(`volunteers[${row}].id`, 'is there twice')
    seen.add(facts.id)
    if (row === count) throw new MatchingInputError('volunteers', `are more than ${count}`)
    fillVolunteer(columns, row++, facts, words)
  }
  if (row < count) throw new MatchingInputError('volunteers', `are fewer than ${count}`)
  return columns
}

function emptyVolunteers(count: number): VolunteerColumns {
  const kilometres = () => new Float64Array(count)
  const bits = () => new Int32Array(count)
  const small = () => new Uint8Array(count)
  return {
    count,
    ids: Array.from<string>({ length: count }),
    x: kilometres(),
    y: kilometres(),
    z: kilometres(),
    latitude: kilometres(),
    longitude: kilometres(),
    radiusKm: kilometres(),
    interests: bits(),
    gains: bits(),
    interestCount: small(),
    gainCount: small(),
    availableLow: bits(),
    availableHigh: bits(),
    timeIsOpen: small(),
    programmeLow: bits(),
    programmeHigh: bits(),
    paused: small(),
    group: small(),
    waitingWeeks: new Uint16Array(count),
    others: Array.from<Others | null>({ length: count }),
  }
}

function fillVolunteer(columns: VolunteerColumns, row: number, facts: VolunteerFacts, words: Vocabularies): void {
  columns.ids[row] = facts.id
  const [x, y, z] = facts.position ? pointOf(facts.position) : [NaN, NaN, NaN]
  columns.x[row] = x
  columns.y[row] = y
  columns.z[row] = z
  columns.latitude[row] = facts.position?.latitude ?? NaN
  columns.longitude[row] = facts.position?.longitude ?? NaN
  columns.radiusKm[row] = facts.radiusKm
  columns.interests[row] = words.interests.set(facts.interests)
  columns.gains[row] = words.gains.set(facts.gains)
  columns.interestCount[row] = ones(columns.interests[row])
  columns.gainCount[row] = ones(columns.gains[row])
  columns.availableLow[row] = lowBlocks(facts.available)
  columns.availableHigh[row] = highBlocks(facts.available)
  columns.timeIsOpen[row] = Number(timeIsOpen(facts))
  columns.programmeLow[row] = lowBlocks(facts.programmeTime)
  columns.programmeHigh[row] = highBlocks(facts.programmeTime)
  columns.paused[row] = Number(facts.paused)
  columns.group[row] = groupIndex(facts.group)
  columns.waitingWeeks[row] = Math.min(facts.waitingWeeks, 65_535)
  columns.others[row] = othersOf(facts)
}

/** Tasks without a shift have no row. @throws MatchingInputError that names the field. */
export function shiftColumns(tasks: readonly TaskFacts[], words: Vocabularies): ShiftColumns {
  const seen = new Set<string>()
  tasks.forEach((task, index) => {
    checkTask(task, `tasks[${index}]`)
    if (seen.size === seen.add(task.id).size) throw new MatchingInputError(`tasks[${index}].id`, 'is there twice')
  })
  // Bands of latitude, each from west to east: neighbours on the map are neighbours in memory, whatever order the rows came in.
  const rows = tasks
    .flatMap((task) => task.shifts.map((shift) => ({ task, shift, band: bandOf(task.position.latitude) })))
    .toSorted(
      (a, b) =>
        a.band - b.band || a.task.position.longitude - b.task.position.longitude || (a.shift.id < b.shift.id ? -1 : 1),
    )
  const ids = rows.map(({ shift }) => shift.id)
  if (new Set(ids).size < ids.length) throw new MatchingInputError('tasks.shifts.id', 'is there twice')
  const places = rows.map(({ task }) => pointOf(task.position))
  const blocks = rows.map(({ shift }) =>
    Object.entries(shift.minutesInBlock)
      .map(([block, minutes]) => ({ block: Number(block), minutes }))
      .filter(({ minutes }) => minutes > 0),
  )
  const interests = Int32Array.from(rows, ({ task }) => words.interests.set(task.interests))
  const gains = Int32Array.from(rows, ({ task }) => words.gains.set(task.gains))
  const blockStart = new Int32Array(rows.length + 1)
  blocks.forEach((list, row) => (blockStart[row + 1] = blockStart[row]! + list.length))
  return {
    count: rows.length,
    ids,
    taskIds: rows.map(({ task }) => task.id),
    facts: rows.map(({ shift }) => shift),
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    z: Float64Array.from(places, ([, , z]) => z),
    latitude: Float64Array.from(rows, ({ task }) => task.position.latitude),
    longitude: Float64Array.from(rows, ({ task }) => task.position.longitude),
    interests,
    gains,
    interestCount: Uint8Array.from(interests, ones),
    gainCount: Uint8Array.from(gains, ones),
    blocksLow: Int32Array.from(blocks, (list) => lowBlocks(list.map(({ block }) => block))),
    blocksHigh: Int32Array.from(blocks, (list) => highBlocks(list.map(({ block }) => block))),
    blockStart,
    block: Uint8Array.from(blocks.flat(), ({ block }) => block),
    blockMinutes: Float64Array.from(blocks.flat(), ({ minutes }) => minutes),
    minutes: Float64Array.from(rows, ({ shift }) => shift.minutes),
    allFree: Uint8Array.from(blocks, (list, row) => {
      const covered = list.reduce((sum, { minutes }) => sum + minutes, 0)
      return points('availability', Math.min(1, covered / rows[row]!.shift.minutes))
    }),
    inProgrammeTime: Uint8Array.from(rows, ({ task }) => Number(task.inProgrammeTime)),
    certificate: Uint8Array.from(rows, ({ shift }) => Number(shift.certificateOf !== null)),
  }
}
