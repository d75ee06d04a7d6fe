import { type SignUpFacts, signUpState } from '@/lib/signups/rules'

const day = 24 * 60 * 60 * 1000

interface Holders {
  signUps: readonly SignUpFacts[]
  /** The open ones. */
  proposals: readonly unknown[]
}

/** A place is taken by whoever has it, and by whoever it is held for: until an offer runs out, or a round's proposal is answered. */
export function takenPlaces({ signUps, proposals }: Holders, now: Date): number {
  const held = signUps.filter((signUp) => ['placed', 'offered'].includes(signUpState(signUp, now)))
  return held.length + proposals.length
}

export function freePlaces(shift: Holders & { places: number }, now: Date): number {
  return Math.max(0, shift.places - takenPlaces(shift, now))
}

/** A place that came free is held for a day, and never past the start. */
export function offerEnd(startsAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + day, startsAt.getTime()))
}

interface InLine extends SignUpFacts {
  id: string
  createdAt: Date
}

/** The waiting list, the first to ask at the front; somebody who is asked right now keeps their number. */
export function waitingList<S extends InLine>(signUps: readonly S[], now: Date): S[] {
  return signUps
    .filter((signUp) => ['waiting', 'offered'].includes(signUpState(signUp, now)))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

/** The number on the waiting list, or null for somebody who is not on it. */
export function waitingNumber(signUps: readonly InLine[], id: string, now: Date): number | null {
  const index = waitingList(signUps, now).findIndex((signUp) => signUp.id === id)
  return index === -1 ? null : index + 1
}
