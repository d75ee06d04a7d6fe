import { hoursPerWeekOver, percentOfFullTime } from '@/lib/attestations/rules'
import type { AttestationContent } from '@/lib/attestations/schema'
import { addDays, addMonths, startOfLocalDay } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'
import type { ShareTerm } from './schema'

/** Enough for everybody one writes to, and few enough to be looked through. */
const mostShares = 50

export function roomForShare(already: number): void {
  if (already >= mostShares) throw new Refusal('tooManyShares', { limit: mostShares })
}

interface Standing {
  withdrawnAt: Date | null
  replacedAt: Date | null
}

/** Each of those asked for is one's own and valid; somebody else's and unknown ones are equally not there. */
export function shareable(asked: readonly string[], own: readonly Standing[]): void {
  if (own.length < asked.length) throw new Refusal('notFound')
  if (own.some(({ withdrawnAt, replacedAt }) => withdrawnAt ?? replacedAt)) throw new Refusal('notShareable')
}

interface Made {
  label: string
  showsName: boolean
  showsHours: boolean
  showsReferences: boolean
  expiresAt: Date | null
}

/** A form that was sent twice asks for the same within a moment. */
const moment = 60_000

export function sameShare(
  made: Made & { createdAt: Date; offAt: Date | null; attestations: readonly { attestationId: string }[] },
  wanted: Made & { attestationIds: readonly string[] },
  now: Date,
): boolean {
  const ids = made.attestations.map(({ attestationId }) => attestationId).toSorted()
  return (
    made.offAt === null &&
    now.getTime() - made.createdAt.getTime() < moment &&
    made.label === wanted.label &&
    made.showsName === wanted.showsName &&
    made.showsHours === wanted.showsHours &&
    made.showsReferences === wanted.showsReferences &&
    made.expiresAt?.getTime() === wanted.expiresAt?.getTime() &&
    ids.join() === wanted.attestationIds.join()
  )
}

const months: Record<Exclude<ShareTerm, 'open'>, number> = { month: 1, quarter: 3, year: 12 }

/** The end of the day so many months later; null: no end. */
export const shareEnd = (term: ShareTerm, now: Date): Date | null =>
  term === 'open' ? null : startOfLocalDay(addDays(addMonths(now, months[term]), 1))

/** The last day on which a link shows anything, for people to read. */
export const lastDay = (expiresAt: Date): Date => addDays(expiresAt, -1)

export type ShareState = 'on' | 'off' | 'ended'

/** The holder's switch outweighs the date. */
export function shareState(share: { offAt: Date | null; expiresAt: Date | null }, now: Date): ShareState {
  if (share.offAt) return 'off'
  return share.expiresAt && share.expiresAt <= now ? 'ended' : 'on'
}

export interface Shows {
  name: boolean
  hours: boolean
  references: boolean
}

/** A signed file tells the name and the hours: it is handed out only where both are shown. */
export const servesCredentials = ({ name, hours }: Pick<Shows, 'name' | 'hours'>): boolean => name && hours

type Hours = Pick<AttestationContent, 'minutes' | 'shifts' | 'hoursPerWeek' | 'percentOfFullTime'>
type Role = AttestationContent['roles'][number]

/** What an attestation says, less what its holder left out. */
export type ShownContent = Omit<AttestationContent, keyof Hours | 'volunteer' | 'roles'> &
  Partial<Pick<AttestationContent, 'volunteer'>> & {
    roles: (Omit<Role, 'minutes'> & Partial<Pick<Role, 'minutes'>>)[]
  } & (Hours | Partial<Record<keyof Hours, undefined>>)

export function shownContent(content: AttestationContent, shows: Pick<Shows, 'name' | 'hours'>): ShownContent {
  const { volunteer, minutes, shifts, hoursPerWeek, percentOfFullTime, roles, ...always } = content
  return {
    ...always,
    roles: shows.hours ? roles : roles.map(({ minutes: _, ...role }) => role),
    ...(shows.name ? { volunteer } : {}),
    ...(shows.hours ? { minutes, shifts, hoursPerWeek, percentOfFullTime } : {}),
  }
}

/** Several attestations together: computed, never signed as a whole. */
export interface Combination {
  organisations: number
  minutes: number
  shifts: number
  period: AttestationContent['period']
  /** Over the days that at least one of the periods covers: what overlaps counts once, a gap not at all. */
  hoursPerWeek: number
  percentOfFullTime: number
}

type Part = Pick<AttestationContent, 'minutes' | 'shifts' | 'period'> & { organisation: { orgnr: string } }

export function combined(contents: readonly Part[]): Combination | null {
  const periods = contents.map(({ period }) => period).toSorted((a, b) => a.from.localeCompare(b.from))
  const [first] = periods
  if (!first) return null
  const minutes = sum(contents.map((one) => one.minutes))
  const perWeek = hoursPerWeekOver(minutes, coveredDays(periods))
  return {
    organisations: new Set(contents.map(({ organisation }) => organisation.orgnr)).size,
    minutes,
    shifts: sum(contents.map((one) => one.shifts)),
    period: {
      from: first.from,
      to: periods.reduce((latest, { to }) => (to > latest ? to : latest), first.to),
      ongoing: periods.some(({ ongoing }) => ongoing),
    },
    hoursPerWeek: perWeek,
    percentOfFullTime: percentOfFullTime(perWeek),
  }
}

/** The holder's name as the attestations spell it, the newest first. */
export const namesIn = (contents: readonly AttestationContent[]): string[] => [
  ...new Set(contents.toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn)).map(({ volunteer }) => volunteer.name)),
]

/** Days within at least one of the periods, which come in the order they begin. */
function coveredDays(periods: readonly { from: string; to: string }[]): number {
  let days = 0
  let counted = ''
  for (const { from, to } of periods) {
    if (to <= counted) continue
    days += from > counted ? daysIn(from, to) : daysIn(counted, to) - 1
    counted = to
  }
  return days
}

/** First and last day included. */
const daysIn = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
