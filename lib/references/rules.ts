import { addDays, addMonths, startOfLocalDay } from '@/lib/dates'
import type { ReferencePhrase } from './schema'
import { referencePhrases } from './schema'

/** A question stands open for so many days, and the referee is reminded once. */
export const answerDays = 30
export const reminderDays = 10
/** So many days before a consent ends the referee is asked to renew it, once. */
export const renewalDays = 30
/** What is over is still seen for so many days, and an expired consent can be renewed; then it is forgotten. */
export const graceDays = 30
/** Questions that one volunteer may send to one mailbox while one of them could be open, also where they take them back. */
export const mostQuestions = 2
/** From so many confirmed shifts with the same contact on, asking is proposed. */
export const shiftsBeforeOffer = 3

export const answerUntil = (askedAt: Date): Date => endOfDay(addDays(askedAt, answerDays))

export const consentUntil = (at: Date, months: number): Date => endOfDay(addMonths(at, months))

/** People are told a day, and it is theirs to the last second, which is as finely as credentials tell time. */
const endOfDay = (at: Date) => new Date(startOfLocalDay(addDays(at, 1)).getTime() - 1000)

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

/** The day on which nothing is left of it, nor of who was asked; null while something may still come of it. */
export function forgottenOn(reference: Standing, now: Date): Date | null {
  const overSince = {
    declined: reference.declinedAt,
    lapsed: reference.answerUntil,
    discarded: reference.discardedAt,
    ended: reference.consentEndedAt,
    expired: reference.consentUntil,
    asked: null,
    written: null,
    kept: null,
  }[referenceState(reference, now)]
  return overSince && forgettingDay(overSince)
}

/** From its morning on, so that what is forgotten then is gone on the day that was named. */
export const forgettingDay = (overSince: Date): Date => startOfLocalDay(addDays(overSince, graceDays))

/** A person is asked again only when nothing of theirs is on its way or in use. */
export const isOpen = (state: ReferenceState): boolean => ['asked', 'written', 'kept'].includes(state)

/** Whether the organisation can put its name to it: kept, consented to, and the referee was with them. */
export const isEndorsable = (reference: Standing & { vouchedAt: Date | null }, now: Date): boolean =>
  referenceState(reference, now) === 'kept' && reference.vouchedAt !== null

/** A consent that stands or has only just run out; one that was ended takes writing anew. */
export const isRenewable = (reference: Standing, now: Date): boolean => {
  const state = referenceState(reference, now)
  if (state === 'written' || state === 'kept') return true
  const forgotten = forgottenOn(reference, now)
  return state === 'expired' && forgotten !== null && forgotten > now
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

/** The mailbox behind an address: what follows a plus, and dots at Google, lead to the same one. */
export function mailbox(address: string): string {
  const [, name, domain] = /^(.[^@+]*)[^@]*@(.+)$/.exec(address.toLowerCase()) ?? []
  if (name === undefined || domain === undefined) return address
  return /^g(oogle)?mail\.com$/.test(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}

/** The stored codes that are still phrases, in the order of the list. */
export const knownPhrases = (codes: readonly string[]): ReferencePhrase[] =>
  referencePhrases.filter((phrase) => codes.includes(phrase))
