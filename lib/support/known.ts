import { createHash } from 'node:crypto'
import type { BuddyFacts, Period, Support, SupportInput } from './facts'

/** The input with what is looked up again and again, found once. */
export interface Known extends SupportInput {
  /** All languages there are, by name: of several that two share the first counts, whatever the order of rows. */
  spoken: readonly string[]
  areApart: (one: string, other: string) => boolean
  /** A buddy's own shifts. */
  own: ReadonlyMap<string, readonly Period[]>
  before: (shiftId: string, personId: string) => Support | undefined
  /** By lot, so that it is not always the same who is asked first. */
  buddiesIn: (week: string) => readonly BuddyFacts[]
}

export function known(input: SupportInput): Known {
  const apart = new Set(input.keptApart.flatMap(([one, other]) => [`${one}/${other}`, `${other}/${one}`]))
  const plan = new Map(input.previous.map((one) => [`${one.shiftId}/${one.personId}`, one]))
  const weeks = new Map([...new Set(input.shifts.map(({ week }) => week))].map((week) => [week, drawn(input, week)]))
  return {
    ...input,
    spoken: allLanguages(input),
    areApart: (one, other) => apart.has(`${one}/${other}`),
    own: ownShifts(input),
    before: (shiftId, personId) => plan.get(`${shiftId}/${personId}`),
    buddiesIn: (week) => weeks.get(week) ?? [],
  }
}

function allLanguages({ languages, shifts, commonLanguage }: SupportInput): string[] {
  const said = [...languages.values()].flatMap((facts) => Object.keys(facts))
  return [...new Set([...said, ...shifts.flatMap(({ contactSpeaks }) => contactSpeaks), commonLanguage])].toSorted()
}

function ownShifts({ buddies, shifts }: SupportInput): Map<string, Period[]> {
  const own = new Map(buddies.map(({ id, away }) => [id, [...away]]))
  for (const shift of shifts) for (const id of shift.placed) own.get(id)?.push(shift)
  return own
}

function drawn({ buddies, seed }: SupportInput, week: string): BuddyFacts[] {
  return buddies
    .map((buddy) => ({ buddy, key: lot(seed, `${week}/${buddy.id}`) }))
    .toSorted((a, b) => order(a.key, b.key))
    .map(({ buddy }) => buddy)
}

/** A fair lottery that anybody can draw again. */
export const lot = (seed: string, name: string): string => createHash('sha256').update(`${seed}/${name}`).digest('hex')

/** By code unit, the same on every machine. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
