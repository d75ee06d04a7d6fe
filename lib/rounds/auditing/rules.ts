import { auditRound, changedPairs, daysUntil, type RoundAudit, type Wait } from '@/lib/matching/audit'
import type { GivenPlace } from '@/lib/matching/envy'
import type { LevelGroup, StoredAudit } from '@/lib/rounds/fairness/schema'
import {
  newSession as newRun,
  type Question,
  read as readRows,
  type RowsRead,
  type Session as Run,
  solve,
} from '@/lib/rounds/running/rules'

// What an audit does on a thread of its own: the round is run again twice, as it was read and as it was read after all levels were drawn anew.

export interface Session {
  own: Run
  redrawn: Run
}

/** @public Called by its name on the audit's thread. */
export const newSession = (): Session => ({ own: newRun(), redrawn: newRun() })

/** @public Called by its name on the audit's thread. */
export function read(session: Session, { which, rows }: { which: keyof Session; rows: RowsRead }): void {
  readRows(session[which], rows)
}

export interface Judged {
  redrawn: StoredAudit['redrawn']
  audit: RoundAudit
}

/**
 * Levels come in here for the first time, when all places are known.
 * @public Called by its name on the audit's thread.
 */
export function judge(
  { own, redrawn }: Session,
  {
    questions,
    places,
    inputHash,
    groups,
    seed,
  }: {
    questions: Record<keyof Session, Question>
    /** As they were published. */
    places: readonly GivenPlace[]
    inputHash: string
    groups: ReadonlyMap<string, LevelGroup>
    seed: string
  },
  now: () => number,
): Judged {
  const again = solve(own, questions.own, now).result
  const drawnAnew = solve(redrawn, questions.redrawn, now).result
  // Where time ran out, two results from the very same input may differ; then the inputs are what can be compared.
  const exact = again.certificate.proven && drawnAnew.certificate.proven
  const inputsEqual = again.inputHash === drawnAnew.inputHash
  return {
    redrawn: {
      sameInput: again.inputHash === inputHash,
      changed: exact || !inputsEqual ? changedPairs(again.places, drawnAnew.places) : 0,
    },
    audit: auditRound(own.input!, places, (id) => groups.get(id) ?? 'unsaid', seed),
  }
}

/** When somebody was welcomed, and when they first had a place. */
export interface Welcomed {
  id: string
  welcomedAt: Date
  firstPlaceAt: Date | null
}

const day = 86_400_000

export function waitsByGroup(
  people: readonly Welcomed[],
  groups: ReadonlyMap<string, LevelGroup>,
  now: Date,
): StoredAudit['waits']['region'] {
  const byGroup = Map.groupBy(people, ({ id }) => groups.get(id) ?? 'unsaid')
  const waited = ({ welcomedAt, firstPlaceAt }: Welcomed): Wait => ({
    days: Math.max(0, ((firstPlaceAt ?? now).getTime() - welcomedAt.getTime()) / day),
    over: firstPlaceAt !== null,
  })
  return Object.fromEntries(
    [...byGroup].map(([group, members]) => {
      const waits = members.map(waited)
      return [group, { people: members.length, median: daysUntil(0.5, waits), p90: daysUntil(0.9, waits) }]
    }),
  )
}
