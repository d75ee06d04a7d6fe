import { firstName } from '@/lib/tasks/rules'
import type { Support } from '@/lib/tasks/schema'

/** What lies ready for everybody, the most telling first; the task's own card is always there. */
const materials = ['pictogramCard', 'bilingualCard', 'colourCoding', 'shown', 'inPairs'] as const
export type Material = (typeof materials)[number] | 'taskCard'

export function materialOf(supports: readonly Support[]): Material {
  return materials.find((one) => supports.includes(one)) ?? 'taskCard'
}

type Language = 'nb' | 'uk' | 'en'

/** What is told of somebody's support: who and how, never what it was planned from. */
export type ShownSupport =
  | { kind: 'bridge'; name: string | null; language: Language | null }
  | { kind: 'door'; name: string; language: Language | null }
  | { kind: 'phone'; name: string; phone: string; language: Language | null }
  | { kind: 'staff'; name: string; language: Language | null }
  | { kind: 'material'; material: Material }

export interface SupportRow {
  shiftId: string
  rung: 'coPlaced' | 'buddy' | 'remoteBuddy' | 'staff' | 'material'
  language: Language | null
  by: {
    name: string
    volunteer: {
      buddyOffer: { pausedAt: Date | null; phone: string | null } | null
      /** Shifts they said no to. */
      buddyAbsences: readonly { shiftId: string }[]
    } | null
  } | null
}

interface TaskRow {
  supports: readonly Support[]
  contactName: string
}

/** A buddy who gave up since the plan was made is no longer told of; without a plan there is what lies ready. */
export function shownSupport(
  given: SupportRow | undefined,
  task: TaskRow,
  { toCoordinator }: { toCoordinator: boolean },
): ShownSupport {
  const material = { kind: 'material', material: materialOf(task.supports) } as const
  if (!given) return material
  const { by, language } = given
  const offer = by?.volunteer?.buddyOffer
  const declined = by?.volunteer?.buddyAbsences.some(({ shiftId }) => shiftId === given.shiftId)
  const offers = offer?.pausedAt === null && !declined
  const name = by ? firstName(by.name) : ''
  switch (given.rung) {
    case 'coPlaced':
      // Whoever did not offer to be asked is not named to others on the shift.
      return by ? { kind: 'bridge', name: offers || toCoordinator ? name : null, language } : material
    case 'buddy':
      return offers ? { kind: 'door', name, language } : material
    case 'remoteBuddy':
      return offers && offer.phone !== null ? { kind: 'phone', name, phone: offer.phone, language } : material
    case 'staff':
      return { kind: 'staff', name: name || task.contactName, language }
    case 'material':
      return material
  }
}
