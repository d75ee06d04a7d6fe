import { z } from 'zod'
import { levels } from '@/lib/volunteers/languages/schema'

/** What people said of their Norwegian, and those who left it open. */
export const levelGroups = [...levels, 'unsaid'] as const
export type LevelGroup = (typeof levelGroups)[number]

export const rungs = ['coPlaced', 'buddy', 'remoteBuddy', 'staff', 'material'] as const
export type Rung = (typeof rungs)[number]

const count = z.int().nonnegative()
const days = z.number().nonnegative().nullable()

const spread = z.object({ mean: z.number(), low: z.number(), high: z.number(), error: z.number() })

const waits = z.partialRecord(z.enum(levelGroups), z.object({ people: count, median: days, p90: days }))

/** The numbers of one round as they are stored: exact, without ids, and told only by way of the rules of disclosure. */
export const storedAudit = z.object({
  version: z.literal(1),
  auditedAt: z.iso.datetime(),
  /** The round's input was computed again after all levels had been drawn anew. */
  redrawn: z.object({
    /** Pairs that only one of the two results has. */
    changed: count,
    /** What was read the second time was what the round had read, by its hash; otherwise something else had changed in between. */
    sameInput: z.boolean(),
  }),
  people: count,
  able: count,
  placed: count,
  groups: z.partialRecord(z.enum(levelGroups), z.object({ able: count, placed: count, exposure: spread.nullable() })),
  shifts: z.object({ total: count, staffedBefore: count, staffed: count }),
  envious: count,
  gini: z.number(),
  /** Days until the first place, of people in the round's region and of everybody. */
  waits: z.object({ region: waits, everywhere: waits }),
  /** Added when all answers are in. */
  answers: z.object({ countedAt: z.iso.datetime(), support: z.record(z.enum(rungs), count) }).nullable(),
})
export type StoredAudit = z.infer<typeof storedAudit>
