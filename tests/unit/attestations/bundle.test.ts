import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bundleDocument } from '@/lib/attestations/bundle/document'
import { apart, listName, listUrls, stretches } from '@/lib/attestations/bundle/rules'
import { firstLink, link } from '@/lib/credentials/chain'
import { didDocument } from '@/lib/credentials/did'
import { Unread } from '@/lib/server/foreign'
import { asLog, inLog } from '@/scripts/check-attestation/log'
import type { Shelf } from '@/scripts/check-attestation/shelf'
import { openSources } from '@/scripts/check-attestation/sources'
import { filled, machineLocale } from '@/scripts/check-attestation/words'

describe('which rows of the log go along', () => {
  it.each([
    ['each up to the next head', [3], [2, 5, 9], [{ from: 3, to: 5 }]],
    ['two below one head as one stretch', [3, 4], [5], [{ from: 3, to: 5 }]],
    [
      'far apart as two',
      [1, 8],
      [2, 9],
      [
        { from: 1, to: 2 },
        { from: 8, to: 9 },
      ],
    ],
    ['touching as one', [1, 3], [2, 4], [{ from: 1, to: 4 }]],
    [
      'itself where no head came yet',
      [7, 2],
      [3],
      [
        { from: 2, to: 3 },
        { from: 7, to: 7 },
      ],
    ],
    ['none of none', [], [3], []],
  ])('%s', (_, positions, heads, expected) => {
    expect(stretches(positions, heads)).toEqual(expected)
  })
})

describe('names in a bundle', () => {
  it('two of one name lie beside each other', () => {
    expect(apart(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a-2', 'a-3'])
  })

  it('lists are called by whose they are, each once', () => {
    const one = { credentialStatus: { statusListCredential: 'https://toveis.example/api/status/310000019/1' } }
    expect(listUrls([one, one, {}])).toEqual(['https://toveis.example/api/status/310000019/1'])
    expect(listName('https://toveis.example/api/status/310000019/1')).toBe('lists/310000019-1.json')
  })
})

describe('the archive', () => {
  const zip = (madeAt: string) => bundleDocument({ holder: 'Oksana', madeAt: new Date(madeAt), files: [] })

  it('states a day in Norway and no hour, so that it is the same file in every time zone', () => {
    const bytes = zip('2026-11-22T23:30:00Z')
    const header = new DataView(bytes.buffer, bytes.byteOffset)
    expect(header.getUint16(10, true)).toBe(12 << 11)
    expect(header.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (11 << 5) | 23)
    expect(zip('2026-11-23T17:00:00Z')).toEqual(bytes)
  })

  it('tells how it can be checked as of the day it was made', () => {
    const readme = strFromU8(unzipSync(zip('2026-11-22T23:30:00Z'))['README.txt']!)
    expect(readme.match(/--at\s+2026-11-23/g)).toHaveLength(3)
    expect(readme).not.toMatch(/\{\{|undefined/)
  })
})

const shelf: Shelf = { signed: [], didDocuments: new Map(), lists: new Map(), logs: [] }
const did = 'did:web:toveis.example:org:310000019'
const document = didDocument({ did, keys: [] })
const now = new Date('2026-11-23T12:00:00Z')

describe('where the check gets its keys', () => {
  it('from a file beside it, and says from which', async () => {
    const beside: Shelf = { ...shelf, didDocuments: new Map([[did, { document, file: 'issuers/did.json' }]]) }
    const never = () => Promise.reject(new Error('asked'))
    const sources = openSources(beside, false, now, never)
    expect(await sources.didDocument(did)).toEqual(document)
    expect(sources.originOf(did)).toEqual({ from: 'file', file: 'issuers/did.json' })
    expect(await sources.statusList('https://toveis.example/api/status/310000019/1')).toBeNull()
  })

  it('online from the issuer’s own address only, whatever lies beside it', async () => {
    const forged = didDocument({ did, keys: [{ name: 'x', publicKeyMultibase: 'z6Mk', asserts: true }] })
    const beside: Shelf = { ...shelf, didDocuments: new Map([[did, { document: forged, file: 'did.json' }]]) }
    const asked: string[] = []
    const sources = openSources(beside, true, now, (url) => {
      asked.push(url)
      return Promise.resolve(JSON.stringify(document))
    })
    expect(await sources.didDocument(did)).toEqual(document)
    expect(asked).toEqual(['https://toveis.example/org/310000019/did.json'])
    expect(sources.originOf(did)).toEqual({ from: 'web', url: asked[0] })
  })

  it('online from nowhere when the issuer does not answer: a file beside it is no answer then', async () => {
    const beside: Shelf = { ...shelf, didDocuments: new Map([[did, { document, file: 'did.json' }]]) }
    const sources = openSources(beside, true, now, () => Promise.reject(new Unread('inside')))
    expect(await sources.didDocument(did)).toBeNull()
    expect(sources.originOf(did)).toEqual({ from: 'nowhere', fault: 'inside' })
  })
})

describe('the log that lies there', () => {
  const row = {
    position: 4,
    credentialId: '00000000-0000-4000-8000-000000000001',
    keyId: 'k',
    digest: 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0',
    issuedAt: new Date('2026-11-20T10:00:00.000Z'),
  }
  const signed = { id: `urn:uuid:${row.credentialId}`, text: 'abc' }
  const json = (over: object = {}, head = {}) => ({
    version: 1,
    heads: [{ on: '2026-11-20', position: 4, link: link('before', row), ...head }],
    segments: [
      {
        before: { position: 3, link: 'before' },
        entries: [{ ...row, issuedAt: row.issuedAt.toISOString(), link: link('before', row), ...over }],
      },
    ],
  })
  const said = (text: object) => inLog(signed, [asLog(text as Record<string, unknown>)!])

  it('proves what is in it', () => {
    // SHA-256 of «abc», as everybody has it.
    expect(said(json({ digest: 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0' }))).toMatchObject({
      outcome: 'pass',
      position: 4,
      head: { on: '2026-11-20' },
    })
  })

  it.each([
    ['a date moved', json({ issuedAt: '2025-11-20T10:00:00.000Z' })],
    ['another digest', json({ digest: 'x' })],
    ['a head that is another', json({}, { link: 'y' })],
    [
      'rows that begin nowhere',
      { ...json(), segments: [{ before: { position: 0, link: firstLink }, entries: json().segments[0]!.entries }] },
    ],
    ['nonsense for rows', { ...json(), segments: [{ entries: [{}] }] }],
  ])('not with %s', (_, text) => {
    expect(said(text)).toEqual({ outcome: 'fail' })
  })

  it('says nothing of what is not in it, and nothing where there is none', () => {
    expect(inLog({ ...signed, text: 'abd' }, [asLog(json())!])).toEqual({ outcome: 'unknown' })
    expect(inLog(signed, [])).toBeNull()
    expect(asLog({ version: 2 })).toBeNull()
  })
})

describe('words of the command', () => {
  it('follow the reader’s machine', () => {
    expect(['uk_UA.UTF-8', 'en_GB', 'nb_NO', 'nn', 'C', undefined].map(machineLocale)).toEqual([
      'uk',
      'en',
      'nb',
      'nb',
      'nb',
      'nb',
    ])
  })

  it('leave no blanks', () => {
    expect(filled('{{a}} av {{b}}{{c}}', { a: 1, b: 2 })).toBe('1 av 2')
  })
})
