import { isoWeekBounds, minutesBetween } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { Refusal } from '@/lib/refusal'
import { textFor } from '@/lib/tasks/rules'

/** UDI's limit for voluntary work, utlendingsforskriften § 1-1A, for everybody: so nobody is asked about a permit. */
export const weekLimitMinutes = 30 * 60
export const weekWarningMinutes = 20 * 60

export interface SignUpFacts {
  placedAt: Date | null
  offeredUntil: Date | null
  cancelledAt: Date | null
}

/** Lapsed: the place was held for this person and nobody answered in time. */
export type SignUpState = 'placed' | 'offered' | 'waiting' | 'lapsed' | 'cancelled'

export function signUpState({ placedAt, offeredUntil, cancelledAt }: SignUpFacts, now: Date): SignUpState {
  if (cancelledAt !== null) return 'cancelled'
  if (placedAt !== null) return 'placed'
  if (offeredUntil === null) return 'waiting'
  return offeredUntil > now ? 'offered' : 'lapsed'
}

export type OwnPlace = Exclude<SignUpState, 'lapsed' | 'cancelled'>

/** What somebody has on a shift: a place, an offer or a turn in the queue; else nothing. */
export function ownPlace(signUp: SignUpFacts, now: Date): OwnPlace | null {
  const state = signUpState(signUp, now)
  return state === 'lapsed' || state === 'cancelled' ? null : state
}

export interface Period {
  startsAt: Date
  endsAt: Date
}

interface ShiftFacts extends Period {
  cancelledAt: Date | null
  taskIsOpen: boolean
}

/** What keeps everybody from a place on this shift now. */
export function closedShift(shift: ShiftFacts, now: Date): Refusal | null {
  if (shift.cancelledAt !== null) return new Refusal('shiftCancelled')
  if (shift.startsAt <= now) return new Refusal('shiftStarted')
  return shift.taskIsOpen ? null : new Refusal('taskClosed')
}

/** A place somebody has, with the hours confirmed for it if any. */
export interface Commitment extends Period {
  shiftId: string
  absentAt: Date | null
  confirmedMinutes: number | null
}

/** Confirmed hours where there are some, else the shift's length; who did not come did not work. */
export function countedMinutes({ startsAt, endsAt, absentAt, confirmedMinutes }: Commitment): number {
  return confirmedMinutes ?? (absentAt === null ? minutesBetween(startsAt, endsAt) : 0)
}

/** What somebody has in the week that a shift belongs to, over all organisations and without that shift itself. */
export function weekMinutes(own: readonly Commitment[], shift: Period & { shiftId: string }): number {
  const { from, to } = isoWeekBounds(shift.startsAt)
  return own
    .filter((one) => one.shiftId !== shift.shiftId && one.startsAt >= from && one.startsAt < to)
    .reduce((minutes, one) => minutes + countedMinutes(one), 0)
}

/** What keeps this person from a place on this shift: being elsewhere at that time, or a full week. */
export function clash(own: readonly Commitment[], shift: Period & { shiftId: string }): Refusal | null {
  const elsewhere = own.some(
    (one) => one.shiftId !== shift.shiftId && one.startsAt < shift.endsAt && shift.startsAt < one.endsAt,
  )
  if (elsewhere) return new Refusal('shiftsOverlap')
  const minutes = weekMinutes(own, shift) + minutesBetween(shift.startsAt, shift.endsAt)
  return minutes > weekLimitMinutes ? new Refusal('weekIsFull', { limit: weekLimitMinutes / 60 }) : null
}

export type WeekMark = 'rest' | 'near' | 'full'

/** From 20 hours on a week is long, at 30 it is full. */
export function weekMark(minutes: number): WeekMark {
  if (minutes >= weekLimitMinutes) return 'full'
  return minutes >= weekWarningMinutes ? 'near' : 'rest'
}

/** «Oksana M.»: enough to know each other by at the door. */
export function rosterName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/)
  const initial = [...(others.at(-1) ?? '')][0]
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`
}

export interface Titled {
  title: string
  /** The title’s own language, where the reader’s is missing. */
  titleLocale: Locale
}

export function titled(texts: readonly { locale: Locale; title: string }[], locale: Locale): Titled {
  const text = textFor(texts, locale)
  return { title: text?.title ?? '', titleLocale: text?.locale ?? locale }
}
