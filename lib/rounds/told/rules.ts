import { type Disclosure, disclosure, smallest } from '@/lib/rounds/disclosure/rules'
import { type LevelGroup, levelGroups, type Rung, rungs, type StoredAudit } from '@/lib/rounds/fairness/schema'

/** A count of people; null when telling it would give a count from 1 to 4 away. */
export type Told = number | null

export interface PeopleTold {
  all: { able: Told; placed: Told }
  /** Everybody who was looked at. */
  people: Told
  envy: { envious: Told; among: Told }
  groups: Record<LevelGroup, { able: Told; placed: Told }>
}

export type SupportTold = Record<Rung, Told>

interface Audited {
  id: string
  audit: StoredAudit
}

/**
 * All rounds pass through one book in the order in which they were counted, so that neither a round nor all of them together give anybody
 * away in the other, nor today's page in yesterday's.
 */
export function peopleTold(rounds: readonly Audited[]): {
  /** Of all rounds together; what cannot be told of them yet is as it was when it last could. */
  overall: PeopleTold | null
  byRound: Map<string, PeopleTold>
} {
  const book = disclosure()
  const secrets = fewTogether(wholes)
  const sum = sums(book)
  const byRound = new Map<string, PeopleTold>()
  let overall: PeopleTold | null = null
  for (const { id, audit } of inOrder(rounds)) {
    const own = cellNames(id)
    const cells = cellsOf(audit, own)
    book.add(cells, { same: [[own.able, [own.envious, own.content]]], secret: secrets(own, cells) })
    overall = kept(overall, tellPeople(own, sum))
    byRound.set(id, tellPeople(own, book.tell))
  }
  return { overall, byRound }
}

/** Of one round, when all its answers are in. */
export function supportTold({ support }: NonNullable<StoredAudit['answers']>): SupportTold {
  const book = disclosure()
  book.add(support, { secret: unions(rungs.map((rung) => [rung])) })
  book.tell(rungs)
  return Object.fromEntries(rungs.map((rung) => [rung, book.tell([rung])])) as SupportTold
}

/** Of everybody, as it changes from day to day: to the nearest five, so that the change of a day is nobody's. */
export function supportRounded(support: Readonly<Record<Rung, number>>): SupportTold {
  const told = (count: number) => (count > 0 && count < smallest ? null : Math.round(count / smallest) * smallest)
  return Object.fromEntries(rungs.map((rung) => [rung, told(support[rung])])) as SupportTold
}

function inOrder(rounds: readonly Audited[]): Audited[] {
  const key = ({ id, audit }: Audited) => `${audit.auditedAt} ${id}`
  return rounds.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

type CellNames = ReturnType<typeof cellNames>

function cellNames(id: string) {
  const placed = (group: LevelGroup) => `${id} ${group} placed`
  const unplaced = (group: LevelGroup) => `${id} ${group} unplaced`
  return {
    ofGroup: (group: LevelGroup) => [placed(group), unplaced(group)],
    placedOf: placed,
    unplacedOf: unplaced,
    placed: levelGroups.map(placed),
    able: levelGroups.flatMap((group) => [placed(group), unplaced(group)]),
    unable: `${id} unable`,
    envious: `${id} envious`,
    content: `${id} content`,
  }
}

function cellsOf(audit: StoredAudit, names: CellNames): Record<string, number> {
  const cells: Record<string, number> = {
    [names.unable]: audit.people - audit.able,
    [names.envious]: audit.envious,
    [names.content]: audit.able - audit.envious,
  }
  for (const group of levelGroups) {
    const [placedName = '', unplacedName = ''] = names.ofGroup(group)
    const { able, placed } = audit.groups[group] ?? { able: 0, placed: 0 }
    cells[placedName] = placed
    cells[unplacedName] = able - placed
  }
  return cells
}

/** What a reader might work out of a round: any groups together, those of them who were placed or were not, and all that is no group. */
function wholes(names: CellNames): string[][] {
  return [
    ...unions(levelGroups.map((group) => names.ofGroup(group))),
    ...unions(levelGroups.map((group) => [names.placedOf(group)])),
    ...unions(levelGroups.map((group) => [names.unplacedOf(group)])),
    [names.unable],
    [names.envious],
    [names.content],
  ]
}

/** Every choice of some of the parts. */
function unions(parts: readonly (readonly string[])[]): string[][] {
  return parts.reduce<string[][]>((some, part) => [...some, ...some.map((one) => [...one, ...part])], [[]]).slice(1)
}

/** Sums of few people, in one round or in several one after the other: neither may be worked out. */
function fewTogether<N>(wholesOf: (names: N) => string[][]) {
  const runs: { cells: string[]; sum: number }[][] = []
  return (names: N, counts: Readonly<Record<string, number>>): string[][] =>
    wholesOf(names).flatMap((cells, at) => {
      const some = cells.filter((cell) => counts[cell]! > 0)
      if (some.length === 0) return []
      const sum = some.reduce((total, cell) => total + counts[cell]!, 0)
      const before = runs[at] ?? []
      runs[at] = [...before, { cells: [], sum: 0 }]
        .map((run) => ({ cells: [...run.cells, ...some], sum: run.sum + sum }))
        .filter((run) => run.sum < smallest)
      return runs[at].map((run) => run.cells)
    })
}

/** Tells some counts of a round; or, by the same name, what they have come to since the first. */
type Tell = (cells: readonly string[], name: string) => Told

/** Sums that grow with each round. What could not be told at first is told with a later round. */
function sums(book: Disclosure): Tell {
  const all = new Map<string, { sum: Told; untold: string[] }>()
  return (cells, name) => {
    const { sum, untold } = all.get(name) ?? { sum: null, untold: [] }
    const more = book.tell([...untold, ...cells])
    all.set(name, more === null ? { sum, untold: [...untold, ...cells] } : { sum: (sum ?? 0) + more, untold: [] })
    return more === null ? null : (sum ?? 0) + more
  }
}

/** What matters most comes first: what is told later may have to give way. */
function tellPeople(names: CellNames, tell: Tell): PeopleTold {
  const all = { able: tell(names.able, 'able'), placed: tell(names.placed, 'placed') }
  const groups = levelGroups.map((group) => {
    const ofGroup = tell(names.ofGroup(group), group)
    return [group, { able: ofGroup, placed: tell([names.placedOf(group)], `${group} placed`) }]
  })
  const among = tell([names.envious, names.content], 'among')
  return {
    all,
    groups: Object.fromEntries(groups) as PeopleTold['groups'],
    envy: { envious: tell([names.envious], 'envious'), among },
    people: tell([...names.able, names.unable], 'people'),
  }
}

/** What belongs together stands as it last could be told whole: its numbers are of the same rounds. */
function kept(before: PeopleTold | null, now: PeopleTold): PeopleTold {
  if (before === null) return now
  const newer = <T extends Readonly<Record<string, Told>>>(old: T, row: T) =>
    Object.values(row).every((count) => count !== null) ? row : old
  const groups = levelGroups.map((group) => [group, newer(before.groups[group], now.groups[group])])
  return {
    all: newer(before.all, now.all),
    people: now.people ?? before.people,
    envy: newer(before.envy, now.envy),
    groups: Object.fromEntries(groups) as PeopleTold['groups'],
  }
}
