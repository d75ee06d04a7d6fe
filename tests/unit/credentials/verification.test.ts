import { describe, expect, it } from 'vitest'
import { didDocument } from '@/lib/credentials/did'
import type { Json } from '@/lib/credentials/json'
import { organisationCredential } from '@/lib/credentials/organisation-credential'
import { referenceCredential } from '@/lib/credentials/reference-credential'
import { signed } from '@/lib/credentials/sign'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, issuedAt, parsed, sourcesOf } from '@/tests/support/credentials/issuer'
import { someReference } from '@/tests/support/credentials/reference'
import { variants } from '@/tests/support/credentials/variants'

const pass = { outcome: 'pass' }

describe('a credential as it was signed', () => {
  it.each(variants)('is valid: an attestation %s', async (_, claims) => {
    const issuer = await anIssuer()
    const text = await issuer.attestation(claims)
    const { verdict, checks, credential, endorsements } = await verification(text, await sourcesOf(issuer))
    expect(checks).toEqual({ format: pass, issuer: pass, signature: pass, dates: pass, status: pass })
    expect({ verdict, endorsements }).toEqual({ verdict: 'valid', endorsements: [] })
    expect(credential).toEqual(parsed(text))
  })

  it('is valid however it is laid out', async () => {
    const issuer = await anIssuer()
    const laidOut = JSON.stringify(parsed(await issuer.attestation()), null, 4)
    expect((await verification(`\n${laidOut}\r\n`, await sourcesOf(issuer))).verdict).toBe('valid')
  })

  it('is valid: a reference, and the platform’s word about an organisation', async () => {
    const issuer = await anIssuer(9, null)
    const sources = await sourcesOf(issuer)
    const id = 'urn:uuid:0f8f2f4e-9f0e-4f4a-8c36-1a2b3c4d5e6f'
    const reference = referenceCredential(issuer.frame({ id }), someReference())
    const word = organisationCredential(issuer.frame(), {
      did: 'did:web:toveis.example:org:999999999',
      name: 'Laget',
      orgnr: '999999999',
      checkedOn: '2025-10-01',
      since: '2025-10-02',
    })
    for (const credential of [reference, word]) {
      const text = await signed(credential, issuer.signer, issuedAt)
      expect((await verification(text, sources)).verdict).toBe('valid')
    }
  })
})

describe('withdrawal', () => {
  it('is seen as soon as the list says so', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    const list = await issuer.statusList([4711])
    const found = await verification(text, await sourcesOf(issuer, { statusList: async () => Promise.resolve(list) }))
    expect(found.checks.status).toEqual({ outcome: 'fail', reason: 'withdrawn' })
    expect(found.verdict).toBe('withdrawn')
  })

  it('outweighs an end date', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation({}, { validUntil: new Date('2025-12-01T00:00:00Z') })
    const list = await issuer.statusList([4711])
    const found = await verification(text, await sourcesOf(issuer, { statusList: async () => Promise.resolve(list) }))
    expect(found.checks.dates).toEqual({ outcome: 'fail', reason: 'expired' })
    expect(found.verdict).toBe('withdrawn')
  })

  it('while somebody verifies: what was read counts, and the next reader sees it', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    const lists = [await issuer.statusList(), await issuer.statusList([4711])]
    const statusList = async () => Promise.resolve(lists.shift() ?? null)
    const sources = await sourcesOf(issuer, { statusList })
    expect((await verification(text, sources)).verdict).toBe('valid')
    expect((await verification(text, sources)).verdict).toBe('withdrawn')
    expect((await verification(text, sources)).verdict).toBe('unreadableStatus')
  })
})

describe('keys', () => {
  it('a retired key goes on verifying what it signed, beside the new one', async () => {
    const issuer = await anIssuer()
    const next = await anIssuer(8)
    const document = didDocument({
      did: issuer.did,
      keys: [issuer.published, { ...next.published, name: 'key-2025-2' }],
    })
    const sources = await sourcesOf(issuer, { didDocument: async () => Promise.resolve(document) })
    const fresh = { ...next.signer, keyName: 'key-2025-2' }
    const { proof: _, ...unsigned } = parsed(await issuer.attestation())
    for (const text of [await issuer.attestation(), await signed(unsigned, fresh, issuedAt)])
      expect((await verification(text, sources)).verdict).toBe('valid')
  })

  it('a compromised key verifies nothing', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    const withdrawn = { ...issuer.published, asserts: false, revokedAt: new Date('2026-01-01T00:00:00Z') }
    const document = didDocument({ did: issuer.did, keys: [withdrawn] })
    const found = await verification(
      text,
      await sourcesOf(issuer, { didDocument: async () => Promise.resolve(document) }),
    )
    expect(found.checks.issuer).toEqual({ outcome: 'fail', reason: 'untrustedKey' })
    expect(found.verdict).toBe('unknownIssuer')
  })

  it('what its document says of the key’s end is listened to', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    const [key] = issuer.document.verificationMethod as object[]
    const ends: [object, string][] = [
      [{ revoked: '2026-01-01T00:00:00Z' }, 'unknownIssuer'],
      [{ expires: '2026-01-01T00:00:00Z' }, 'unknownIssuer'],
      [{ revoked: 'some day' }, 'unknownIssuer'],
      [{ expires: '2100-01-01T00:00:00' }, 'unknownIssuer'],
      [{ expires: 4_102_444_800 }, 'unknownIssuer'],
      [{ expires: '2100-01-01T00:00:00Z' }, 'valid'],
    ]
    for (const [end, verdict] of ends) {
      const document = { ...issuer.document, verificationMethod: [{ ...key, ...end }] }
      const sources = await sourcesOf(issuer, { didDocument: async () => Promise.resolve(document) })
      expect((await verification(text, sources)).verdict).toBe(verdict)
    }
  })
})

describe('what is out of reach', () => {
  it('an issuer that nobody answers for is unknown, and nothing more is asked', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    const asked: string[] = []
    const statusList = async (url: string) => {
      asked.push(url)
      return Promise.resolve(null)
    }
    for (const didDocument of [async () => Promise.resolve(null), async () => Promise.reject(new Error('timeout'))]) {
      const found = await verification(text, await sourcesOf(issuer, { didDocument, statusList }))
      expect(found.checks.issuer).toEqual({ outcome: 'unknown', reason: 'unknownIssuer' })
      expect(found.checks.signature).toEqual({ outcome: 'unknown' })
      expect(found.verdict).toBe('unknownIssuer')
    }
    expect(asked).toEqual([])
  })

  it('a list that does not answer is never taken for «not withdrawn»', async () => {
    const issuer = await anIssuer()
    const text = await issuer.attestation()
    for (const statusList of [async () => Promise.resolve(null), async () => Promise.reject(new Error('timeout'))]) {
      const found = await verification(text, await sourcesOf(issuer, { statusList }))
      expect(found.checks.status).toEqual({ outcome: 'unknown', reason: 'unreadableList' })
      expect(found.verdict).toBe('unreadableStatus')
    }
  })
})

describe('a reference inside an attestation', () => {
  const inside = async (overrides: Parameters<typeof someReference>[0] = {}, index = 12) => {
    const issuer = await anIssuer()
    const frame = issuer.frame({
      id: 'urn:uuid:0f8f2f4e-9f0e-4f4a-8c36-1a2b3c4d5e6f',
      status: { list: issuer.list, index },
    })
    const reference = await signed(referenceCredential(frame, someReference(overrides)), issuer.signer, issuedAt)
    const { proof: _, ...unsigned } = parsed(await issuer.attestation())
    const text = await signed({ ...unsigned, endorsement: [parsed(reference)] }, issuer.signer, issuedAt)
    return { issuer, text }
  }

  it('is checked on its own', async () => {
    const { issuer, text } = await inside()
    const found = await verification(text, await sourcesOf(issuer))
    expect(found.verdict).toBe('valid')
    expect(found.endorsements.map(({ verdict }) => verdict)).toEqual(['valid'])
  })

  it('may be withdrawn while the attestation stands', async () => {
    const { issuer, text } = await inside({}, 13)
    const found = await verification(text, await sourcesOf(issuer))
    expect(found.verdict).toBe('valid')
    expect(found.endorsements.map(({ verdict }) => verdict)).toEqual(['withdrawn'])
  })

  it('about something else is not taken for one about this', async () => {
    const { issuer, text } = await inside({ about: 'urn:uuid:00000000-0000-4000-8000-000000000000' })
    const found = await verification(text, await sourcesOf(issuer))
    expect(found.checks.format).toEqual({ outcome: 'fail', reason: 'otherSubject' })
  })

  it('with another inside itself is not read', async () => {
    const { issuer, text } = await inside()
    const [reference] = parsed(text).endorsement as Json[]
    const { proof: _, ...outer } = parsed(text)
    const nested = { ...reference, endorsement: [reference] }
    const found = await verification(
      await signed({ ...outer, endorsement: [nested] }, issuer.signer, issuedAt),
      await sourcesOf(issuer),
    )
    expect(found.checks.format).toEqual({ outcome: 'fail', reason: 'badEndorsement' })
  })

  it('one letter of it changed breaks both', async () => {
    const { issuer, text } = await inside()
    const found = await verification(text.replace('tar tak', 'tar tid'), await sourcesOf(issuer))
    expect(found.verdict).toBe('changed')
    expect(found.endorsements.map(({ verdict }) => verdict)).toEqual(['changed'])
  })
})
