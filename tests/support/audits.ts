import type { AuditedRound } from '@/lib/rounds/fairness/rules'
import { type LevelGroup, levelGroups, type StoredAudit } from '@/lib/rounds/fairness/schema'

/** How many could be placed and how many were, by group. */
export type Groups = Partial<Record<LevelGroup, readonly [able: number, placed: number]>>

/** The audit of a round on some day of November; a test says only what it is about. */
export function anAudit(groups: Groups, over: Partial<StoredAudit> = {}): StoredAudit {
  const counts = levelGroups.map((group) => groups[group] ?? [0, 0])
  const able = counts.reduce((sum, [one]) => sum + one, 0)
  return {
    version: 1,
    auditedAt: '2026-11-01T03:00:00.000Z',
    redrawn: { changed: 0, sameInput: true },
    people: able,
    able,
    placed: counts.reduce((sum, [, one]) => sum + one, 0),
    groups: Object.fromEntries(
      Object.entries(groups).map(([group, [all, placed]]) => [
        group,
        { able: all, placed, exposure: { mean: 1, low: 0.9, high: 1.1, error: 0.05 } },
      ]),
    ),
    shifts: { total: 30, staffedBefore: 10, staffed: 25 },
    envious: 0,
    gini: 0.2,
    waits: { region: {}, everywhere: {} },
    answers: null,
    ...over,
  }
}

export function anAuditedRound(audit: StoredAudit, over: Partial<AuditedRound> = {}): AuditedRound {
  return {
    id: `round of ${audit.auditedAt}`,
    counties: [],
    municipalityNumbers: [],
    publishedAt: new Date(audit.auditedAt),
    proven: true,
    gap: 0.4,
    bound: 40_000,
    audit,
    ...over,
  }
}

/** One a day, from the first of November on. */
export function nightly(audits: readonly StoredAudit[]): AuditedRound[] {
  return audits.map((audit, index) =>
    anAuditedRound({ ...audit, auditedAt: `2026-11-${String(index + 1).padStart(2, '0')}T03:00:00.000Z` }),
  )
}
