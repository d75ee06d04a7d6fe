import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, type Json } from '@/lib/credentials/json'
import { isSet, statusListCredential, statusListLength } from '@/lib/credentials/status-list'

const at = new Date('2025-11-23T10:00:00Z')
const url = 'https://toveis.example/api/status/999999999/1'
const made = async (revoked: Iterable<number>) =>
  statusListCredential({ url, issuer: 'did:web:toveis.example:org:999999999', revoked, at })
const encodedOf = ({ credentialSubject }: Json) =>
  isObject(credentialSubject) ? String(credentialSubject.encodedList) : ''
const bytesOf = (list: Json) => gunzipSync(Buffer.from(encodedOf(list).slice(1), 'base64url'))
const listOf = (bytes: Uint8Array): Json => ({
  credentialSubject: { encodedList: `u${gzipSync(bytes).toString('base64url')}` },
})

describe('a list of bits', () => {
  it('says of every place what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(statusListLength - 1), { maxLength: 300 }),
        fc.array(fc.nat(statusListLength - 1), { maxLength: 50 }),
        async (revoked, others) => {
          const list = await made(revoked)
          expect(revoked.filter((index) => !isSet(list, index))).toEqual([])
          expect(others.filter((index) => isSet(list, index) !== revoked.includes(index))).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  })

  it('sets one bit for each and no other', async () => {
    const bytes = bytesOf(await made([0, 9, 4711, statusListLength - 1]))
    const ones = bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
    expect(ones).toBe(4)
    expect([bytes[0], bytes[1], bytes.at(-1)]).toEqual([0b1000_0000, 0b0100_0000, 0b0000_0001])
  })

  it('is as long as the standard asks, and the same bytes each time', async () => {
    expect(bytesOf(await made([])).length).toBe(16 * 1024)
    expect(await made([3, 1, 2])).toEqual(await made([2, 3, 1, 1]))
  })

  it('has no place beyond its end', async () => {
    await expect(made([statusListLength])).rejects.toThrow('out of range')
    await expect(made([-1])).rejects.toThrow('non-negative')
  })
})

describe('known answers', () => {
  it('the example in the standard is a list of the least length with no bit set', () => {
    const encodedList = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'
    const list = { credentialSubject: { encodedList } }
    const places = Array.from({ length: 128 }, (_, at) => at * 1025)
    expect(places.some((index) => isSet(list, index))).toBe(false)
    expect(() => isSet(list, statusListLength)).toThrow('out of range')
  })

  it('the first place is the left-most bit of the first byte', () => {
    const bytes = new Uint8Array(16_384)
    bytes[0] = 0b1000_0000
    bytes[2] = 0b0000_0001
    const set = Array.from({ length: 32 }, (_, at) => at).filter((index) => isSet(listOf(bytes), index))
    expect(set).toEqual([0, 23])
  })

  it('a longer list than ours is read too', () => {
    const bytes = new Uint8Array(100_000)
    bytes[99_999] = 1
    expect(isSet(listOf(bytes), 799_999)).toBe(true)
  })
})

describe('how it is published', () => {
  it('as a credential of the organisation’s own, for withdrawals alone', async () => {
    const { credentialSubject, ...list } = await made([])
    expect(list).toEqual({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:toveis.example:org:999999999',
      validFrom: '2025-11-23T10:00:00Z',
    })
    expect(credentialSubject).toMatchObject({
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      ttl: 300_000,
    })
  })

  it('small, however many are withdrawn', async () => {
    const spread = Array.from({ length: 5000 }, (_, at) => (at * 7919) % statusListLength)
    expect(encodedOf(await made([])).length).toBeLessThan(100)
    const list = await made(spread)
    expect(encodedOf(list).length).toBeLessThan(12_000)
    for (const index of spread.slice(-20)) expect(isSet(list, index)).toBe(true)
    expect(isSet(list, (7919 * 5000) % statusListLength)).toBe(false)
  })
})
