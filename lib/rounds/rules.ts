import { addDays, localDate, localInstant, startOfLocalDay } from '@/lib/dates'
import { type RoundPolicy, usualPolicy } from '@/lib/matching/policy'
import { Refusal } from '@/lib/refusal'

/** Neither answered nor ended; as a condition for the database. */
export const openProposal = { acceptedAt: null, declinedAt: null, lapsedAt: null, withdrawnAt: null } as const

const hour = 3_600_000

/** Counties and municipalities together; neither means the whole country. */
export interface Region {
  counties: readonly string[]
  municipalityNumbers: readonly string[]
}

export interface Municipality {
  county: string
  municipalityNumber: string
}

export function covers({ counties, municipalityNumbers }: Region, place: Municipality): boolean {
  if (counties.length + municipalityNumbers.length === 0) return true
  return counties.includes(place.county) || municipalityNumbers.includes(place.municipalityNumber)
}

/** Whether some municipality belongs to both. */
export const overlap = (one: Region, other: Region, municipalities: readonly Municipality[]): boolean =>
  municipalities.some((place) => covers(one, place) && covers(other, place))

export interface Schedule extends Region {
  /** On the clock in Oslo. */
  hour: number
}

/** Shifts that begin sooner than this are too near for asking and answering. */
const nearestHours = 48

interface ClearingTask {
  clearing: 'round' | 'firstCome'
  place: Municipality
}

/** Whether the places of a shift are given out by a round, or to whoever signs up first. */
export function clearsByRound(task: ClearingTask, schedules: readonly Region[], startsAt: Date, now: Date): boolean {
  return (
    task.clearing === 'round' &&
    startsAt.getTime() > now.getTime() + nearestHours * hour &&
    schedules.some((schedule) => covers(schedule, task.place))
  )
}

/** Shifts before then no round gives out. */
export const earliestStart = (now: Date): Date => new Date(now.getTime() + nearestHours * hour)

/** Two days to answer, and never later than a day before the shift. */
export function answerBy(now: Date, startsAt: Date): Date {
  return new Date(Math.min(now.getTime() + 48 * hour, startsAt.getTime() - 24 * hour))
}

/** The next time that one of the schedules comes round. */
export function nextRoundAt(schedules: readonly Schedule[], now: Date): Date | null {
  const times = schedules.flatMap((schedule) => [atHour(now, schedule.hour), atHour(addDays(now, 1), schedule.hour)])
  const coming = times.filter((time) => time > now).map((time) => time.getTime())
  return coming.length === 0 ? null : new Date(Math.min(...coming))
}

/** Whether a schedule's last time has come and its round has not begun; a time that was missed is made up for. */
export function isDue(schedule: Schedule & { createdAt: Date }, lastStartedAt: Date | null, now: Date): boolean {
  const today = atHour(now, schedule.hour)
  const last = today <= now ? today : atHour(addDays(now, -1), schedule.hour)
  return schedule.createdAt <= last && (lastStartedAt === null || lastStartedAt < last)
}

/** In the night in which the clock skips an hour, that hour begins an hour later. */
function atHour(day: Date, clockHour: number): Date {
  const time = `${String(clockHour).padStart(2, '0')}:00`
  return localInstant(localDate(day), time) ?? new Date(startOfLocalDay(day).getTime() + clockHour * hour)
}

/** A round that read its snapshot this long ago and has not published was cut short. */
export const isStale = ({ startedAt, snapshotAt }: { startedAt: Date; snapshotAt: Date | null }, now: Date): boolean =>
  now.getTime() - (snapshotAt ?? startedAt).getTime() > 10 * 60_000

/** The usual policy, with what a schedule has of its own. */
export const roundPolicy = (own: Partial<RoundPolicy>, seed: string): RoundPolicy => ({ ...usualPolicy, ...own, seed })

export interface ProposalEnds {
  acceptedAt: Date | null
  declinedAt: Date | null
  lapsedAt: Date | null
  withdrawnAt: Date | null
}

/** What keeps somebody from saying yes or no: they did already, or the place has gone on. */
export function answered(proposal: ProposalEnds & { answerBy: Date }, now: Date): Refusal | null {
  if (proposal.acceptedAt !== null || proposal.declinedAt !== null) return new Refusal('proposalAnswered')
  if (proposal.withdrawnAt !== null) return new Refusal('proposalWithdrawn')
  return proposal.lapsedAt !== null || proposal.answerBy <= now ? new Refusal('proposalLapsed') : null
}

/** The first municipality or county that no place lies in. */
export function unknownPart({ counties, municipalityNumbers }: Region, known: readonly Municipality[]): Refusal | null {
  if (counties.some((county) => !known.some((place) => place.county === county)))
    return new Refusal('countyUnknown', {}, 'counties')
  const unknown = municipalityNumbers.find((number) => !known.some((place) => place.municipalityNumber === number))
  return unknown === undefined ? null : new Refusal('municipalityUnknown', { number: unknown }, 'municipalityNumbers')
}

/** The two ids as one pair has them, whoever was named first. */
export function pairOf(one: string, other: string): { personId: string; otherId: string } {
  if (one === other) throw new Refusal('samePerson', {}, 'otherEmail')
  return one < other ? { personId: one, otherId: other } : { personId: other, otherId: one }
}

/** Work that is begun by a command and, should it get lost, found again each minute. */
export const runQueue = { name: 'rounds.run' } as const
export const tendQueue = { name: 'rounds.tend' } as const
export const auditQueue = { name: 'rounds.audit' } as const
