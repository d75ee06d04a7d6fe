import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockSkew } from '@/lib/credentials/checking/validity'
import { isObject, type Json } from '@/lib/credentials/json'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, issuedAt, parsed, sourcesOf } from '@/tests/support/credentials/issuer'
import { proofValue } from '@/tests/support/credentials/second-proof'

const until = new Date('2026-11-23T10:00:00Z')
const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds)

describe('clocks that differ', () => {
  it.each([
    ['a little before it was signed', after(issuedAt, -clockSkew), 'valid'],
    ['long before it was signed', after(issuedAt, -clockSkew - 1000), 'notYetValid'],
    ['at its last moment', until, 'valid'],
    ['a little after its last moment', after(until, clockSkew), 'valid'],
    ['long after its last moment', after(until, clockSkew + 1000), 'expired'],
  ])('%s', async (_, now, verdict) => {
    const issuer = await anIssuer()
    const text = await issuer.attestation({}, { validUntil: until })
    expect((await verification(text, await sourcesOf(issuer, { now }))).verdict).toBe(verdict)
  })

  it('a list of tomorrow or of a past week is not read', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    const now = after(issuedAt, 1000)
    const tomorrow = await issuer.statusList([], after(now, 86_400_000))
    const past = await issuer.statusList([], issuedAt, after(issuedAt, 7 * 86_400_000))
    const later = after(issuedAt, 9 * 86_400_000)
    const read = async (list: string, at: Date) =>
      verification(text, await sourcesOf(issuer, { now: at, statusList: async () => Promise.resolve(list) }))
    for (const found of [await read(tomorrow, now), await read(past, later)]) {
      expect(found.checks.status).toEqual({ outcome: 'unknown', reason: 'expiredList' })
      expect(found.verdict).toBe('unreadableStatus')
    }
    expect((await read(past, now)).verdict).toBe('valid')
  })
})

describe('the signature has dates of its own', () => {
  it.each<[string, Json, string]>([
    ['signed later than it is valid from', { created: '2025-12-01T10:00:00Z' }, 'notYetValid'],
    ['signed for a time that is over', { expires: '2025-11-23T10:30:00Z' }, 'expired'],
    ['signed for a time that goes on', { expires: '2099-01-01T00:00:00Z' }, 'valid'],
  ])('%s', async (_, dates, verdict) => {
    const issuer = await anIssuer()
    const credential = parsed(await issuer.attestation())
    const proof = { ...(isObject(credential.proof) && credential.proof), ...dates }
    const value = await proofValue({ ...credential, proof }, issuer.signer.secretKeyMultibase)
    const text = JSON.stringify({ ...credential, proof: { ...proof, proofValue: value } })
    const found = await verification(text, await sourcesOf(issuer, { now: after(issuedAt, 86_400_000) }))
    expect(found.checks.signature).toEqual({ outcome: 'pass' })
    expect(found.verdict).toBe(verdict)
  })
})

describe('dates that are none', () => {
  it.each([
    '2025-11-23',
    '2025-11-23T10:00:00',
    '2025-13-23T10:00:00Z',
    '2025-02-30T10:00:00Z',
    '2025-06-30T23:59:60Z',
    '2025-11-23T10:00:00+25:00',
    '2025-11-23T10:00Z',
    '23.11.2025',
    'yesterday',
    '',
    1_763_892_000,
    true,
    ['2025-11-23T10:00:00Z'],
  ])('%j', async (validFrom) => {
    const issuer = await anIssuer()
    const text = JSON.stringify({ ...parsed(await issuer.attestation()), validFrom })
    const found = await verification(text, await sourcesOf(issuer))
    expect(found.checks.format).toEqual({ outcome: 'fail', reason: 'badDate' })
  })

  it('an end before the beginning', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation({}, { validUntil: after(issuedAt, -1000) })
    expect((await verification(text, await sourcesOf(issuer))).checks.format.reason).toBe('badDate')
  })

  it('no date at all', async () => {
    const issuer = await anIssuer()
    const { validFrom: _, ...rest } = parsed(await issuer.attestation())
    expect((await verification(JSON.stringify(rest), await sourcesOf(issuer))).checks.format.reason).toBe('badDate')
  })
})

it('whatever the time is, the verdict follows from the dates alone', async () => {
  const issuer = await anIssuer()
  const text = await issuer.attestation({}, { validUntil: until })
  const sources = await sourcesOf(issuer)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -500, max: 900 }), async (days) => {
      const now = after(issuedAt, days * 86_400_000)
      const expected = days < 0 ? 'notYetValid' : now > until ? 'expired' : 'valid'
      expect((await verification(text, { ...sources, now })).verdict).toBe(expected)
    }),
    { numRuns: 60 },
  )
})
