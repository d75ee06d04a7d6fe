import { type Disclosure, disclosure, smallest } from '@/lib/rounds/disclosure/rules'
import { type LevelGroup, levelGroups, type Rung, rungs, type StoredAudit } from '@/lib/rounds/fairness/schema'

/** A count of people; null when telling it would give a count from 1 to 4 away. */
export type Told = number | null

export interface PeopleTold {
  all: { people: Told; able: Told; placed: Told; envious: Told }
  groups: Record<LevelGroup, { able: Told; placed: Told }>
}

export type SupportTold = Record<Rung, Told>

export interface ToldOf<T> {
  /** Of all rounds together; what cannot be told of them yet is as it was when it last could. */
  overall: T | null
  byRound: Map<string, T>
}

interface Audited {
  id: string
  audit: StoredAudit
}

/**
 * All rounds pass through one book in the order in which they were counted, so that neither a round nor all of them together give anybody
 * away in the other, nor today's page in yesterday's.
 */
export function peopleTold(rounds: readonly Audited[]): ToldOf<PeopleTold> {
  const book = disclosure()
  const secrets = fewTogether(wholes)
  const sum = sums(book)
  const byRound = new Map<string, PeopleTold>()
  let overall: PeopleTold | null = null
  for (const { id, audit } of inOrder(rounds, ({ audit: { auditedAt } }) => auditedAt)) {
    const own = cellNames(id)
    const cells = cellsOf(audit, own)
    book.add(cells, secrets(own, cells))
    overall = kept(overall, tellPeople(own, sum))
    byRound.set(id, tellPeople(own, book.tell))
  }
  return { overall, byRound }
}

export function supportTold(rounds: readonly Audited[]): ToldOf<SupportTold> {
  const book = disclosure()
  const sum = sums(book)
  const secrets = fewTogether((round: string) => unions(rungs.map((rung) => [`${round} ${rung}`])))
  const byRound = new Map<string, SupportTold>()
  let overall: SupportTold | null = null
  for (const { id, audit } of inOrder(rounds, ({ audit: { answers } }) => answers?.countedAt ?? null)) {
    const support = audit.answers!.support
    const cells = Object.fromEntries(rungs.map((rung) => [`${id} ${rung}`, support[rung]]))
    book.add(cells, secrets(id, cells))
    const together = tellSupport(id, sum)
    overall = Object.fromEntries(rungs.map((rung) => [rung, together[rung] ?? overall?.[rung] ?? null])) as SupportTold
    byRound.set(id, tellSupport(id, book.tell))
  }
  return { overall, byRound }
}

function inOrder(rounds: readonly Audited[], at: (round: Audited) => string | null): Audited[] {
  const key = (round: Audited) => `${at(round)} ${round.id}`
  return rounds.filter((round) => at(round) !== null).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
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

/** From the whole to its parts. */
function tellPeople(names: CellNames, tell: Tell): PeopleTold {
  const people = tell([...names.able, names.unable], 'people')
  const able = tell(names.able, 'able')
  const placed = tell(names.placed, 'placed')
  // Whoever knows how many could be placed knows the sum of these two.
  tell([names.envious, names.content], 'able again')
  const envious = tell([names.envious], 'envious')
  const groups = levelGroups.map((group) => {
    const ofGroup = tell(names.ofGroup(group), group)
    return [group, { able: ofGroup, placed: tell([names.placedOf(group)], `${group} placed`) }]
  })
  return { all: { people, able, placed, envious }, groups: Object.fromEntries(groups) as PeopleTold['groups'] }
}

function tellSupport(id: string, tell: Tell): SupportTold {
  tell(
    rungs.map((rung) => `${id} ${rung}`),
    'all',
  )
  return Object.fromEntries(rungs.map((rung) => [rung, tell([`${id} ${rung}`], rung)])) as SupportTold
}

/** A row stands as it last could be told whole: its numbers belong to the same rounds. */
function kept(before: PeopleTold | null, now: PeopleTold): PeopleTold {
  if (before === null) return now
  const whole = (row: Readonly<Record<string, Told>>) => Object.values(row).every((count) => count !== null)
  const groups = levelGroups.map((group) => [
    group,
    whole(now.groups[group]) ? now.groups[group] : before.groups[group],
  ])
  return {
    all: whole(now.all) ? now.all : before.all,
    groups: Object.fromEntries(groups) as PeopleTold['groups'],
  }
}
