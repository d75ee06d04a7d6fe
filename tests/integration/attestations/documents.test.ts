import { beforeEach, describe, expect, it, vi } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { checkDocument } from '@/lib/attestations/verification/commands'
import { presentation } from '@/lib/credentials/presentation'
import { keyFromSeed } from '@/lib/credentials/keys'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { didDocument, didOf } from '@/lib/credentials/did'
import { signed } from '@/lib/credentials/sign'
import { statusListCredential } from '@/lib/credentials/status-list'
import { database } from '@/lib/server/db'
import type { Reach } from '@/lib/server/foreign'
import { confirmedHours } from '@/tests/support/factories'
import { someClaims } from '@/tests/support/credentials/issuer'
import { anIssuedAttestation } from '@/tests/support/issuing'
import { type AnIssuer, anAttested, anIssuer } from '@/tests/support/issuers'

let issuer: AnIssuer
let attested: Awaited<ReturnType<typeof anAttested>>
let network = 0

beforeEach(async () => {
  issuer = await anIssuer()
  attested = await anAttested(issuer)
  network += 1
})

const nowhere: Reach = {
  resolve: async () => Promise.reject(new Error('nothing is to be asked')),
  get: async () => Promise.reject(new Error('nothing is to be asked')),
}

const check = async (text: string, around: Partial<Parameters<typeof checkDocument>[2]> = {}) =>
  checkDocument(null, { text }, { network: `network ${network}`, locale: 'en', reach: nowhere, listed: [], ...around })

const outcomes = (sheet: Awaited<ReturnType<typeof check>>[number]) => sheet.lines.map(({ outcome }) => outcome)

describe('what somebody pastes', () => {
  it('is valid, and says what it says', async () => {
    const [sheet] = await check(attested.document)
    expect(sheet).toMatchObject({ tone: 'good', title: 'This document is genuine and valid' })
    expect(sheet!.translations.map(({ lang }) => lang)).toEqual(['uk', 'nb'])
    expect(outcomes(sheet!)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass'])
    expect(sheet!.facts.map(({ value }) => value)).toContain('Oksana Melnyk')
    expect(sheet!.lines.find(({ link }) => link)?.link?.href).toContain(issuer.organisation.orgnr)
  })

  it('as a file too, with spaces around', async () => {
    const file = new File([`\n${attested.document}\n`], 'attest.json')
    const around = { network: 'a file', locale: 'nb', reach: nowhere, listed: [] } as const
    expect(await checkDocument(null, { file }, around)).toMatchObject([{ tone: 'good' }])
  })

  it('changed by one letter it is not, and tells nothing of what it says', async () => {
    const [sheet] = await check(attested.document.replace('Oksana', 'Oksena'))
    expect(sheet).toMatchObject({ tone: 'bad', title: 'The content has been changed; do not trust this document' })
    expect(sheet!.facts).toEqual([])
    expect(JSON.stringify(sheet)).not.toContain('Oksena')
  })

  it('withdrawn meanwhile it says when', async () => {
    await withdrawAttestation(issuer.signatory, {
      orgnr: issuer.organisation.orgnr,
      attestationId: attested.attestationId,
      reason: 'Timene ble ført på feil person.',
    })
    const [sheet] = await check(attested.document)
    expect(sheet).toMatchObject({ tone: 'bad', title: 'This document has been withdrawn', facts: [] })
    expect(sheet!.note).toMatch(/^Nordlys matsentral withdrew it on /)
    expect(JSON.stringify(sheet)).not.toContain('feil person')
  })

  it('replaced it says to ask for the new one', async () => {
    await confirmedHours(issuer.organisation, attested.volunteer, issuer.coordinator, { minutes: 60, daysAgo: 3 })
    await anIssuedAttestation(issuer.organisation, issuer.signatory, attested.volunteer)
    expect(await check(attested.document)).toMatchObject([
      {
        title: 'This document has been replaced by a new one',
        help: 'Ask the person who gave you the file for the new one.',
      },
    ])
  })

  it('several in one file are answered one by one', async () => {
    const other = await anAttested(issuer)
    const changed = other.document.replace('Oksana', 'Oksena')
    const both = presentation([JSON.parse(attested.document), JSON.parse(changed)])
    expect(await check(JSON.stringify(both))).toMatchObject([{ tone: 'good' }, { tone: 'bad' }])
  })

  it('is stored nowhere', async () => {
    const db = await database()
    const before = await Promise.all([db.event.count(), db.credential.count(), db.issuance.count()])
    await check(attested.document)
    await check('{"id":"Oksana"}')
    expect(await Promise.all([db.event.count(), db.credential.count(), db.issuance.count()])).toEqual(before)
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toMatch(/Oksana|network/)
  })
})

describe('what is no document', () => {
  it.each([
    ['nothing at all', 'x'],
    ['a list', '[]'],
    ['another object', '{"name":"Kari"}'],
    ['two fields of one name', '{"id":"a","id":"b"}'],
    ['a deep one', `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`],
    ['an empty presentation', '{"type":["VerifiablePresentation"],"verifiableCredential":[]}'],
  ])('%s', async (_what, text) => {
    expect(await check(text)).toMatchObject([
      { tone: 'plain', title: 'This is no document that we can check', facts: [] },
    ])
  })

  it('a PDF and what is too big are refused with words', async () => {
    await expect(check('%PDF-1.7 …')).rejects.toMatchObject({ code: 'documentIsPaper', field: 'text' })
    await expect(check('ж'.repeat(50_001))).rejects.toMatchObject({ code: 'documentTooBig' })
  })

  it('one network checks so many and no more, and others go on', async () => {
    for (let time = 0; time < 60; time++) await check('x')
    await expect(check('x')).rejects.toMatchObject({ code: 'tooManyTries' })
    await expect(check('x', { network: 'somebody else' })).resolves.toHaveLength(1)
  })
})

describe('a document of somebody else', () => {
  const host = 'badges.example.org'

  /** An issuer elsewhere, and the world that publishes for it. */
  async function foreign({
    revoked = [],
    answer = {},
  }: Partial<{ revoked: number[]; answer: Record<string, string> }> = {}) {
    const did = didOf(`https://${host}`)
    const key = await keyFromSeed(new Uint8Array(32).fill(9))
    const signer = { did, keyName: 'key-1', ...key }
    const at = new Date(Date.now() - 86_400_000)
    const list = `https://${host}/status/1`
    const frame = {
      id: 'urn:uuid:0b1a7c1e-4a52-4b0d-8f8d-5d1f0a3c9e77',
      issuer: { did, name: 'Badges Ltd' },
      validFrom: at,
      status: { list, index: 5 },
    }
    const published: Record<string, string> = {
      [`https://${host}/.well-known/did.json`]: JSON.stringify(
        didDocument({ did, keys: [{ name: 'key-1', publicKeyMultibase: key.publicKeyMultibase, asserts: true }] }),
      ),
      [list]: await signed(await statusListCredential({ url: list, issuer: did, revoked, at }), signer, at),
      ...answer,
    }
    const reach = {
      resolve: vi.fn<Reach['resolve']>(async () => Promise.resolve([{ address: '8.8.8.8', family: 4 }])),
      get: vi.fn<Reach['get']>(async (url) => Promise.resolve(published[url.href]!)),
    }
    return { text: await signed(attestationCredential(frame, someClaims()), signer, at), reach }
  }

  it('is read where its issuer is listed', async () => {
    const { text, reach } = await foreign()
    const [sheet] = await check(text, { reach, listed: [host] })
    expect(sheet).toMatchObject({ tone: 'good' })
    expect(sheet!.lines.map((line) => line.text).join(' ')).toContain('did:web:badges.example.org')
    expect(reach.get.mock.calls.map(([url]) => url.href)).toEqual([
      `https://${host}/.well-known/did.json`,
      `https://${host}/status/1`,
    ])
  })

  it('is withdrawn where its issuer says so', async () => {
    const { text, reach } = await foreign({ revoked: [5] })
    expect(await check(text, { reach, listed: [host] })).toMatchObject([{ title: 'This document has been withdrawn' }])
  })

  it('is never valid where its list cannot be read', async () => {
    const { text, reach } = await foreign({ answer: { [`https://${host}/status/1`]: 'not a list' } })
    expect(await check(text, { reach, listed: [host] })).toMatchObject([
      { tone: 'plain', title: 'We cannot tell whether this document is valid now', facts: [] },
    ])
  })

  it('is of somebody unknown where nobody listed it, and nothing is asked', async () => {
    const { text, reach } = await foreign()
    const [sheet] = await check(text, { reach })
    expect(sheet).toMatchObject({ tone: 'plain', title: 'We cannot tell who issued this', facts: [] })
    expect(JSON.stringify(sheet!.lines)).toContain('it is not on our list')
    expect(reach.resolve).not.toHaveBeenCalled()
  })

  it('is not asked about inside', async () => {
    const { text, reach } = await foreign()
    reach.resolve.mockResolvedValue([{ address: '169.254.169.254', family: 4 }])
    const [sheet] = await check(text, { reach, listed: [host] })
    expect(JSON.stringify(sheet!.lines)).toContain('leads into a closed network')
    expect(reach.get).not.toHaveBeenCalled()
  })

  it('has no name of ours to hide behind', async () => {
    const { text, reach } = await foreign()
    const disguised = text.replaceAll('Badges Ltd', 'Nordlys matsentral')
    expect(await check(disguised, { reach, listed: [host] })).toMatchObject([{ tone: 'bad' }])
  })
})
