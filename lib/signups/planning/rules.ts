import { isoWeek, localDate } from '@/lib/dates'
import type { BuddyFacts, Rung, ShiftFacts, Support } from '@/lib/support/facts'
import { minutesInBlock } from '@/lib/volunteers/week/rules'

const hour = 3_600_000

/** So long before a shift nobody new is asked to support it. */
const noticeMs = 24 * hour

/** How far ahead support is planned. */
export const aheadDays = 14

interface Period {
  startsAt: Date
  endsAt: Date
}

interface Position {
  latitude: number
  longitude: number
}

export interface ShiftRow extends Period {
  id: string
  task: {
    supports: readonly string[]
    place: Position
    organisation: { memberships: readonly { personId: string }[] }
  }
  signUps: readonly { volunteerId: string }[]
}

/** A shift as support sees it: who has a place, who runs it, and the contact it promises to everybody. */
export function shiftFacts({ id, startsAt, endsAt, task, signUps }: ShiftRow, now: Date): ShiftFacts {
  return {
    id,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    day: localDate(startsAt),
    lastDay: localDate(new Date(endsAt.getTime() - 1)),
    week: isoWeek(startsAt),
    blocks: Object.keys(minutesInBlock(startsAt, endsAt)).map(Number),
    position: { latitude: task.place.latitude, longitude: task.place.longitude },
    placed: signUps.map(({ volunteerId }) => volunteerId),
    staff: task.organisation.memberships.map(({ personId }) => personId),
    contactSpeaks: task.supports.includes('ukrainianContact') ? ['uk'] : [],
    settled: startsAt.getTime() - now.getTime() < noticeMs,
  }
}

export interface BuddyRow {
  volunteerId: string
  shiftsAWeek: number
  onSite: boolean
  remote: boolean
  volunteer: {
    place: Position | null
    travelRadiusKm: number
    availability: readonly number[]
    availabilityVaries: boolean
    programmeTime: readonly number[]
    signUps: readonly Period[]
    buddyAbsences: readonly { shiftId: string }[]
  }
}

const allBlocks = Array.from({ length: 42 }, (_, block) => block)

/** Time that varies, or of which nothing was said, is any but that of the programme. */
export function buddyFacts({ volunteerId, shiftsAWeek, onSite, remote, volunteer }: BuddyRow): BuddyFacts {
  const anyTime = volunteer.availabilityVaries || volunteer.availability.length === 0
  const blocks = (anyTime ? allBlocks : volunteer.availability).filter((one) => !volunteer.programmeTime.includes(one))
  return {
    id: volunteerId,
    shiftsAWeek,
    onSite,
    remote,
    position: volunteer.place && { latitude: volunteer.place.latitude, longitude: volunteer.place.longitude },
    radiusKm: volunteer.travelRadiusKm,
    blocks: anyTime && volunteer.programmeTime.length === 0 ? null : blocks,
    away: volunteer.signUps.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
    declined: volunteer.buddyAbsences.map(({ shiftId }) => shiftId),
  }
}

const seat = ({ shiftId, personId }: Support) => `${shiftId}/${personId}`
const same = (a: Support, b: Support) => a.rung === b.rung && a.byId === b.byId && a.language === b.language
const byBuddies: readonly Rung[] = ['buddy', 'remoteBuddy']

export interface PlanChanges {
  /** To be written in place of what stands for the same people. */
  changed: Support[]
  /** To be taken away. */
  gone: Support[]
  /** Buddies who now support somebody whom they did not. */
  asked: Support[]
  /** Buddies who need not any more. */
  released: Support[]
}

/** What turns the plan that stands into the new one. */
export function planChanges(previous: readonly Support[], plan: readonly Support[]): PlanChanges {
  const before = new Map(previous.map((one) => [seat(one), one]))
  const after = new Map(plan.map((one) => [seat(one), one]))
  const helps = (one: Support | undefined, { byId, rung }: Support) => one?.byId === byId && one.rung === rung
  return {
    changed: plan.filter((one) => {
      const stands = before.get(seat(one))
      return !stands || !same(stands, one)
    }),
    gone: previous.filter((one) => !after.has(seat(one))),
    asked: plan.filter((one) => byBuddies.includes(one.rung) && !helps(before.get(seat(one)), one)),
    released: previous.filter((one) => byBuddies.includes(one.rung) && !helps(after.get(seat(one)), one)),
  }
}
