import { createHash } from 'node:crypto'
import { localDate } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'

export const batchQueue = { name: 'attestations.batch' }

/**
 * Whom somebody chose, short enough for an address also when it is a thousand: a bit for each of those who could be chosen, in the order of
 * their ids, behind a fingerprint of who that was. No address names a person.
 */
export function packed(chosen: ReadonlySet<string>, all: readonly string[]): string {
  const ids = all.toSorted()
  const bits = new Uint8Array(Math.ceil(ids.length / 8))
  for (const [index, id] of ids.entries()) if (chosen.has(id)) bits[index >> 3]! |= 1 << (index & 7)
  return `${fingerprint(ids)}.${Buffer.from(bits).toString('base64url')}`
}

/** Who that was; somebody new among those who could be chosen moves the bits, so it must be chosen again. */
export function unpacked(choice: string, all: readonly string[]): string[] {
  const ids = all.toSorted()
  const [of, bits = ''] = choice.split('.')
  if (of !== fingerprint(ids)) throw new Refusal('choiceOutdated')
  const bytes = Buffer.from(bits, 'base64url')
  return ids.filter((_, index) => ((bytes[index >> 3] ?? 0) >> (index & 7)) & 1)
}

const fingerprint = (ids: readonly string[]) =>
  createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 16)

/** Everybody as the page showed them the same day: the day stands on each attestation. */
export function sameDay(previewedOn: string, now: Date): void {
  if (localDate(now) !== previewedOn) throw new Refusal('previewOutdated')
}

/** What was signed before midnight carries that day, however long the work takes. */
export const signedAt = (startedAt: Date, now: Date): Date =>
  localDate(startedAt) === localDate(now) ? now : startedAt

const patienceMs = 15 * 60_000

/** Whether something that went wrong here is worth another try, or must be said. */
export const givesUp = (startedAt: Date, now: Date): boolean => now.getTime() - startedAt.getTime() > patienceMs

/** How many of a bar's stitches are sewn; the last one only when all is done. */
export const stitches = (done: number, total: number, of: number): number =>
  total === 0 ? of : Math.floor((done / total) * of)

/** What is said aloud of the progress: a quarter at a time. */
export const quarters = (done: number, total: number): number => stitches(done, total, 4)
