import type { Period, Support, SupportInput } from './facts'

/** The input with what is looked up again and again, found once. */
export interface Known extends SupportInput {
  /** All languages there are, by name: of several that two share the first counts, whatever the order of rows. */
  spoken: readonly string[]
  areApart: (one: string, other: string) => boolean
  /** A buddy's own shifts. */
  own: ReadonlyMap<string, readonly Period[]>
  before: (shiftId: string, personId: string) => Support | undefined
}

export function known(input: SupportInput): Known {
  const apart = new Set(input.keptApart.flatMap(([one, other]) => [`${one}/${other}`, `${other}/${one}`]))
  const plan = new Map(input.previous.map((one) => [`${one.shiftId}/${one.personId}`, one]))
  return {
    ...input,
    spoken: allLanguages(input),
    areApart: (one, other) => apart.has(`${one}/${other}`),
    own: ownShifts(input),
    before: (shiftId, personId) => plan.get(`${shiftId}/${personId}`),
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

/** By code unit, the same on every machine. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
