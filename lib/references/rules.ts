import { addDays, addMonths } from '@/lib/dates'
import type { ReferencePhrase } from './schema'
import { referencePhrases } from './schema'

/** A question stands open for so many days, and the referee is reminded once. */
export const answerDays = 30
export const reminderDays = 10
/** So many days before a consent ends the referee is asked to renew it, once. */
export const renewalDays = 30
/** An expired consent can be renewed for so many days; then how to reach the referee is erased. */
export const graceDays = 30
/** From so many confirmed shifts with the same contact on, asking is proposed. */
export const shiftsBeforeOffer = 3

export const answerUntil = (askedAt: Date): Date => addDays(askedAt, answerDays)

export const consentUntil = (at: Date, months: number): Date => addMonths(at, months)

/** Where a reference stands. «written» waits for the volunteer's eyes; only a «kept» one is used. */
export type ReferenceState = 'asked' | 'lapsed' | 'declined' | 'written' | 'kept' | 'discarded' | 'ended' | 'expired'

export interface Standing {
  answerUntil: Date
  declinedAt: Date | null
  writtenAt: Date | null
  consentUntil: Date | null
  consentEndedAt: Date | null
  keptAt: Date | null
  discardedAt: Date | null
}

export function referenceState(reference: Standing, now: Date): ReferenceState {
  if (reference.declinedAt) return 'declined'
  if (!reference.writtenAt || !reference.consentUntil) return reference.answerUntil > now ? 'asked' : 'lapsed'
  if (reference.discardedAt) return 'discarded'
  if (reference.consentEndedAt) return 'ended'
  if (reference.consentUntil <= now) return 'expired'
  return reference.keptAt ? 'kept' : 'written'
}

/** A person is asked again only when nothing of theirs is on its way or in use. */
export const isOpen = (state: ReferenceState): boolean => ['asked', 'written', 'kept'].includes(state)

/** Whether the organisation can put its name to it: kept, consented to, and the referee was with them. */
export const isEndorsable = (reference: Standing & { vouchedAt: Date | null }, now: Date): boolean =>
  referenceState(reference, now) === 'kept' && reference.vouchedAt !== null

/** A consent that stands or has only just run out; one that was ended takes writing anew. */
export const isRenewable = (reference: Standing, now: Date): boolean => {
  const state = referenceState(reference, now)
  if (state === 'written' || state === 'kept') return true
  return state === 'expired' && reference.consentUntil !== null && addDays(reference.consentUntil, graceDays) > now
}

/** From the letter that asks to renew until it is renewed. */
export const endsSoon = ({ consentUntil: end }: Standing, now: Date): boolean =>
  end !== null && addDays(end, -renewalDays) <= now

export type Vouching = 'known' | 'waiting' | 'refused'

/** Whether somebody said that the referee was with the organisation. */
export function vouching(reference: { vouchedAt: Date | null; vouchRefusedAt: Date | null }): Vouching {
  if (reference.vouchedAt) return 'known'
  return reference.vouchRefusedAt ? 'refused' : 'waiting'
}

/** Names as people type them: case and spaces make no other person. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other)

/** Whether somebody's full name is meant by a task's contact, who often goes by the first name alone. */
export const goesBy = (fullName: string, contactName: string): boolean =>
  sameName(fullName, contactName) || folded(fullName).startsWith(`${folded(contactName)} `)

const folded = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb')

/** The stored codes that are still phrases, in the order of the list. */
export const knownPhrases = (codes: readonly string[]): ReferencePhrase[] =>
  referencePhrases.filter((phrase) => codes.includes(phrase))
