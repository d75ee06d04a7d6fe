import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstLink, link } from '@/lib/credentials/chain'
import { believedUntil, readOn, suspectSince, unread, unsigned } from '@/lib/issuers/compromise/rules'
import { issuer, keyState, nextKeyName, readDid, readStatusListUrl, statusListUrl } from '@/lib/issuers/rules'

const host = 'https://toveis.example'
const now = new Date('2026-11-23T12:00:00Z')

describe('the names of keys', () => {
  it('count up within the year and never come again', () => {
    expect(nextKeyName([], now)).toBe('key-2026-1')
    expect(nextKeyName(['key-2026-1', 'key-2026-3', 'key-2025-9'], now)).toBe('key-2026-4')
  })

  it('a compromised key is compromised, whether it was retired before or not', () => {
    expect(keyState({ retiredAt: null, compromisedAt: null })).toBe('active')
    expect(keyState({ retiredAt: now, compromisedAt: null })).toBe('retired')
    expect(keyState({ retiredAt: now, compromisedAt: now })).toBe('compromised')
  })
})

describe('addresses', () => {
  it('of lists are read as they are written', () => {
    fc.assert(
      fc.property(fc.option(fc.stringMatching(/^\d{9}$/)), fc.integer({ min: 1, max: 999_999 }), (orgnr, position) => {
        const url = statusListUrl(host, orgnr, position)
        expect(readStatusListUrl(host, url)).toEqual({ orgnr, position })
        expect(readStatusListUrl('https://other.example', url)).toBeNull()
      }),
    )
  })

  it.each([
    'https://evil.example/api/status/platform/1',
    `${host}/api/status/platform/01`,
    `${host}/api/status/platform/1?x`,
    `${host}/api/other/platform/1`,
    `${host}.evil.example/api/status/platform/1`,
    '',
  ])('«%s» is no list of ours', (url) => {
    expect(readStatusListUrl(host, url)).toBeNull()
  })

  it('of issuers are read as they are written, and no others', () => {
    const place = { municipality: 'Oslo' }
    const organisation = { orgnr: '999999999', name: 'Solvik matsentral', purposeNb: '', place }
    expect(readDid(host, issuer(host, 'Toveis', organisation).did)).toEqual({ orgnr: '999999999' })
    expect(readDid(host, issuer(host, 'Toveis', null).did)).toEqual({ orgnr: null })
    for (const did of ['did:web:evil.example', 'did:web:evil.example:org:999999999', 'did:key:z6Mk', ''])
      expect(readDid(host, did)).toBeNull()
  })
})

describe('what of the log is believed', () => {
  const since = new Date('2026-11-20T00:00:00Z')
  const rowAt = (issuedAt: string) => ({ credentialId: 'c', keyId: 'k', digest: 'd', issuedAt: new Date(issuedAt) })
  /** A whole log with rows of these days in November. */
  function logOf(...days: number[]) {
    let before = firstLink
    return days.map((day, index) => {
      const row = { position: index + 1, ...rowAt(`2026-11-${String(day).padStart(2, '0')}T10:00:00Z`) }
      before = link(before, row)
      return { ...row, link: before }
    })
  }
  type Rows = ReturnType<typeof logOf>
  const upTo = (rows: Rows, heads = new Map<number, string>()) => believedUntil(readOn(unread, rows, heads, since))

  it('everything from before the suspected moment', () => {
    expect(upTo(logOf(1, 5, 19))).toBe(3)
    expect(upTo(logOf(1, 5, 20, 21))).toBe(2)
    expect(upTo(logOf(21))).toBe(0)
    expect(upTo([])).toBe(0)
  })

  it('nothing that was put in later with an earlier date', () => {
    expect(upTo(logOf(1, 21, 5))).toBe(1)
  })

  it('nothing after the last head that was published before something was changed', () => {
    const rows = logOf(1, 2, 3, 4)
    const heads = new Map([[2, rows[1]!.link]])
    expect(upTo(rows, heads)).toBe(4)
    for (const [changed, expected] of [0, 0, 2, 2].entries()) {
      const broken = rows.map((row, index) => (index === changed ? { ...row, digest: 'x' } : row))
      expect(upTo(broken, heads)).toBe(expected)
      expect(upTo(broken)).toBe(0)
    }
  })

  it('nothing that was changed and bound anew', () => {
    const [was, is] = [logOf(1, 2, 3, 4), logOf(1, 2, 5, 6)]
    const heads = new Map([1, 3].map((index) => [index + 1, was[index]!.link]))
    expect(upTo(was, heads)).toBe(4)
    expect(upTo(is, heads)).toBe(2)
  })

  it('the same whether it is read at once or in pieces', () => {
    const rows = logOf(1, 2, 3, 21, 4)
    const first = readOn(unread, rows.slice(0, 2), new Map(), since)
    expect(believedUntil(readOn(first, rows.slice(2), new Map(), since))).toBe(upTo(rows))
  })
})

describe('a suspected moment', () => {
  it('is the beginning of the day in Norway', () => {
    expect(suspectSince({ compromisedAt: null }, '2026-11-23', now)).toEqual(new Date('2026-11-22T23:00:00Z'))
  })

  it('is no day to come, and is said once', () => {
    expect(() => suspectSince({ compromisedAt: null }, '2026-11-24', now)).toThrow('sinceInFuture')
    expect(() => suspectSince({ compromisedAt: now }, '2026-11-01', now)).toThrow('alreadyDecided')
  })
})

describe('what is signed anew', () => {
  const old = JSON.stringify({ id: 'urn:uuid:1', validFrom: '2026-11-23T12:00:00Z', awardedDate: 'x', proof: {} })

  it('says the same from a later second on, without the old signature', () => {
    expect(unsigned(old, new Date('2026-11-25T08:00:00.900Z'))).toEqual({
      id: 'urn:uuid:1',
      validFrom: '2026-11-25T08:00:00Z',
      awardedDate: 'x',
    })
    expect(unsigned(old, now)).toMatchObject({ validFrom: '2026-11-23T12:00:01Z' })
  })
})
