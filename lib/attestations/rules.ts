import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { AttestationContent } from './schema'
import { localDate } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'

/** One confirmed entry with what its role says in three languages. */
export interface ConfirmedHours {
  entryId: string
  minutes: number
  startsAt: Date
  endsAt: Date
  role: Pick<AttestationContent['roles'][number], 'id' | 'name' | 'duties'>
}

type Certain = Pick<AttestationContent, 'organisation' | 'volunteer' | 'signer' | 'confirmations'> & {
  ongoing: boolean
  skills?: NonNullable<AttestationContent['skills']>
}

/** A full-time week in Norway, by collective agreement; what «share of full time» is counted against. */
const fullTimeHours = 37.5

/** The attestation is computed from confirmed hours only: there is no field to type a total into. */
export function issuance(hours: readonly ConfirmedHours[], certain: Certain, at: Date): AttestationContent {
  const first = hours[0]
  if (!first) throw new Refusal('noConfirmedHours')
  const from = hours.reduce((earliest, { startsAt }) => (startsAt < earliest ? startsAt : earliest), first.startsAt)
  const to = hours.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), first.endsAt)
  const minutes = sum(hours.map((entry) => entry.minutes))
  const perWeek = hoursPerWeek(minutes, localDate(from), localDate(to))
  return {
    version: 1,
    issuedOn: localDate(at),
    organisation: certain.organisation,
    volunteer: certain.volunteer,
    period: { from: localDate(from), to: localDate(to), ongoing: certain.ongoing },
    minutes,
    shifts: hours.length,
    hoursPerWeek: perWeek,
    percentOfFullTime: percentOfFullTime(perWeek),
    roles: roles(hours),
    confirmations: certain.confirmations,
    ...(certain.skills?.length ? { skills: certain.skills } : {}),
    signer: certain.signer,
  }
}

/** Average over the period's whole length, first and last day included; a period under a week counts as one. */
export function hoursPerWeek(minutes: number, from: string, to: string): number {
  return hoursPerWeekOver(minutes, (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1)
}

export const hoursPerWeekOver = (minutes: number, days: number): number =>
  round(minutes / 60 / Math.max(1, days / 7), 2)

export const percentOfFullTime = (perWeek: number): number => round((perWeek / fullTimeHours) * 100, 1)

/** Roles with most hours first. */
function roles(hours: readonly ConfirmedHours[]): AttestationContent['roles'] {
  const byRole = new Map<string, AttestationContent['roles'][number]>()
  for (const { role, minutes } of hours) {
    const known = byRole.get(role.id)
    byRole.set(role.id, { ...role, minutes: (known?.minutes ?? 0) + minutes })
  }
  return [...byRole.values()].toSorted((a, b) => b.minutes - a.minutes || (a.id < b.id ? -1 : 1))
}

/** Nobody issues an attestation to themselves. */
export function mayIssue(signatoryId: string, volunteerId: string): void {
  if (signatoryId === volunteerId) throw new Refusal('ownAttestation')
}

/** SHA-256 of the canonical JSON (RFC 8785): the same content gives the same hash, in whatever order the database returns it. */
export const contentHash = (content: AttestationContent): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('base64url')

export type Verdict = 'valid' | 'changed' | 'withdrawn' | 'replaced' | 'unknown'

interface Issued {
  withdrawnAt: Date | null
  replacedAt: Date | null
  unchanged: boolean
}

/** One answer: a withdrawal outweighs a replacement, and a changed content outweighs both. */
export function verdict(attestation: Issued): Exclude<Verdict, 'unknown'>
export function verdict(attestation: Issued | null): Verdict
export function verdict(attestation: Issued | null): Verdict {
  if (!attestation) return 'unknown'
  if (!attestation.unchanged) return 'changed'
  if (attestation.withdrawnAt) return 'withdrawn'
  return attestation.replacedAt ? 'replaced' : 'valid'
}

/** Without I, L, O, 0 and 1, which look alike on paper. */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 8

/** A short code from random bytes; those that would favour some letters are skipped. */
export function shortCode(randomBytes: (count: number) => Uint8Array): string {
  let code = ''
  while (code.length < codeLength)
    for (const byte of randomBytes(16)) {
      if (code.length < codeLength && byte < 248) code += codeAlphabet[byte % codeAlphabet.length]
    }
  return code
}

/** «7K4M-92XH», as it is printed. */
export const printedCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

const lookAlikes: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

/** What somebody typed or scanned: a short code (any case, spaces, dashes, a Ukrainian keyboard's letters), a long token, or neither. */
export function readCode(typed: string): { code: string } | { token: string } | null {
  const trimmed = typed.trim()
  const token = /(?:^|\/)([\w-]{43})$/.exec(trimmed)?.[1]
  if (token) return { token }
  const letters = [...trimmed.toUpperCase()]
    .map((letter) => lookAlikes[letter] ?? letter)
    .filter((letter) => !/[\s\-–—]/.test(letter))
  const numbered = letters.length === codeLength + 2 && letters[0] === 'T' && letters[1] === 'V'
  const code = letters.slice(numbered ? 2 : 0).join('')
  return code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter)) ? { code } : null
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals
