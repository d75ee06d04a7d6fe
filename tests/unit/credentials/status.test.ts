import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { isObject, type Json } from '@/lib/credentials/json'
import { signed } from '@/lib/credentials/sign'
import { statusListCredential } from '@/lib/credentials/status-list'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, issuedAt, parsed, someClaims, sourcesOf } from '@/tests/support/credentials/issuer'

const [vc, ob] = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
const packed = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`

describe('an entry that leads astray, though the issuer signed it', () => {
  it.each<[string, Json, string, string]>([
    [
      'a list at another host',
      { statusListCredential: 'https://evil.example/list' },
      'foreignList',
      'unreadableStatus',
    ],
    ['a list at another port', { statusListCredential: 'http://localhost:1/list' }, 'foreignList', 'unreadableStatus'],
    ['a list without https', { statusListCredential: 'ftp://localhost:40443/x' }, 'foreignList', 'unreadableStatus'],
    [
      'a list behind a password',
      { statusListCredential: 'http://a:b@localhost:40443/x' },
      'foreignList',
      'unreadableStatus',
    ],
    ['no address', { statusListCredential: 'urn:uuid:x' }, 'foreignList', 'unreadableStatus'],
    ['a place before the first', { statusListIndex: '-1' }, 'unreadableList', 'unreadableStatus'],
    ['a place after the last', { statusListIndex: '131072' }, 'unreadableList', 'unreadableStatus'],
    ['a place in another spelling', { statusListIndex: '04711' }, 'unreadableList', 'unreadableStatus'],
    ['a place in powers', { statusListIndex: '1e3' }, 'unreadableList', 'unreadableStatus'],
    ['a place in between', { statusListIndex: '1.5' }, 'unreadableList', 'unreadableStatus'],
    ['a place with a sign', { statusListIndex: '+5' }, 'unreadableList', 'unreadableStatus'],
    ['a place that is a number', { statusListIndex: 5 }, 'unreadableList', 'unreadableStatus'],
    ['a list for something else', { statusPurpose: 'suspension' }, 'unsupportedStatus', 'unreadableStatus'],
    [
      'a list of two kinds',
      { type: ['BitstringStatusListEntry', 'JsonSchema'] },
      'unsupportedStatus',
      'unreadableStatus',
    ],
    ['places of two bits each', { statusSize: 2 }, 'unsupportedStatus', 'unreadableStatus'],
    ['places of one bit, and said so', { statusSize: 1 }, '', 'valid'],
    ['the last place', { statusListIndex: '131071' }, '', 'valid'],
  ])('%s', async (_, change, reason, verdict) => {
    const issuer = await anIssuer()
    const credential = attestationCredential(issuer.frame(), someClaims())
    const status = { ...(isObject(credential.credentialStatus) && credential.credentialStatus), ...change }
    const text = await signed({ ...credential, credentialStatus: status }, issuer.signer, issuedAt)
    const found = await verification(text, await sourcesOf(issuer))
    expect(found.checks.signature.outcome).toBe('pass')
    expect(found.checks.status.reason ?? '').toBe(reason)
    expect(found.verdict).toBe(verdict)
  })

  it('another kind of list is not taken for «not withdrawn»', async () => {
    const issuer = await anIssuer()
    const credential = attestationCredential(issuer.frame(), someClaims())
    const credentialStatus = { id: 'http://localhost:40443/revoked', type: 'JsonSchema' }
    const text = await signed({ ...credential, credentialStatus }, issuer.signer, issuedAt)
    const found = await verification(text, await sourcesOf(issuer))
    expect(found.checks.status).toEqual({ outcome: 'unknown', reason: 'unsupportedStatus' })
    expect(found.verdict).toBe('unreadableStatus')
  })

  it('a credential that its issuer made without a list can’t be withdrawn, and says so', async () => {
    const issuer = await anIssuer()
    const { credentialStatus: _, ...credential } = attestationCredential(issuer.frame(), someClaims())
    const found = await verification(await signed(credential, issuer.signer, issuedAt), await sourcesOf(issuer))
    expect(found.checks.status).toEqual({ outcome: 'pass', reason: 'neverWithdrawn' })
    expect(found.verdict).toBe('valid')
  })
})

describe('a list that is not to be trusted', () => {
  type Change = (list: Json, subject: Json) => Json
  const subjectWith =
    (change: Json): Change =>
    (list, subject) => ({ ...list, credentialSubject: { ...subject, ...change } })
  const listEnd = Buffer.from(packed(new Uint8Array(16_384)).slice(1), 'base64url')

  it.each<[string, Change, string]>([
    ['of somebody else', (list) => ({ ...list, issuer: 'did:web:localhost%3A40443:org:911111111' }), 'foreignList'],
    ['from another place', (list) => ({ ...list, id: 'http://localhost:40443/api/status/999999999/2' }), 'foreignList'],
    ['for something else', subjectWith({ statusPurpose: 'suspension' }), 'unreadableList'],
    [
      'of another kind',
      (list) => ({ ...list, '@context': [vc, ob], type: ['VerifiableCredential', 'EndorsementCredential'] }),
      'unreadableList',
    ],
    [
      'of something else',
      (list) => ({ ...list, credentialSubject: { id: 'urn:x', type: 'JsonSchema' } }),
      'unreadableList',
    ],
    ['too short to hide in', subjectWith({ encodedList: packed(new Uint8Array(16_383)) }), 'unreadableList'],
    ['too long to unpack', subjectWith({ encodedList: packed(new Uint8Array(20_000_000)) }), 'unreadableList'],
    ['cut off', subjectWith({ encodedList: `u${listEnd.subarray(0, -12).toString('base64url')}` }), 'unreadableList'],
    ['not packed', subjectWith({ encodedList: `u${Buffer.alloc(16_384).toString('base64url')}` }), 'unreadableList'],
    ['in another alphabet', subjectWith({ encodedList: 'z2Drjgb4eyDwgwdfVMQb' }), 'unreadableList'],
    ['of nothing', subjectWith({ encodedList: 'u' }), 'unreadableList'],
  ])('%s', async (_, change, reason) => {
    const issuer = await anIssuer()
    const list = await statusListCredential({ url: issuer.list, issuer: issuer.did, revoked: [], at: issuedAt })
    const text = await signed(
      change(list, isObject(list.credentialSubject) ? list.credentialSubject : {}),
      issuer.signer,
      issuedAt,
    )
    const found = await verification(
      await issuer.attestation(),
      await sourcesOf(issuer, { statusList: async () => Promise.resolve(text) }),
    )
    expect(found.checks.status.reason).toBe(reason)
    expect(found.verdict).toBe('unreadableStatus')
  })

  it.each<[string, (text: string) => string]>([
    ['without a signature', (text) => JSON.stringify({ ...parsed(text), proof: undefined })],
    ['changed after it was signed', (text) => text.replace('"ttl":300000', '"ttl":300001')],
    [
      'with a bit put back',
      (text) => text.replace(/"encodedList":"[^"]+"/, `"encodedList":"${packed(new Uint8Array(16_384))}"`),
    ],
    ['that is a page of something else', () => '<!doctype html><title>Not found</title>'],
    ['that is the credential itself', (text) => text.replace('BitstringStatusListCredential', 'OpenBadgeCredential')],
  ])('%s', async (_, change) => {
    const issuer = await anIssuer()
    const text = change(await issuer.statusList([4711]))
    const found = await verification(
      await issuer.attestation(),
      await sourcesOf(issuer, { statusList: async () => Promise.resolve(text) }),
    )
    expect(found.checks.status).toEqual({ outcome: 'unknown', reason: 'unreadableList' })
    expect(found.verdict).toBe('unreadableStatus')
  })

  it('signed with another organisation’s key', async () => {
    const [issuer, foreign] = [await anIssuer(), await anIssuer(8, '911111111')]
    const list = await statusListCredential({ url: issuer.list, issuer: foreign.did, revoked: [], at: issuedAt })
    const text = await signed(list, foreign.signer, issuedAt)
    const found = await verification(
      await issuer.attestation(),
      await sourcesOf(issuer, { statusList: async () => Promise.resolve(text) }),
    )
    expect(found.checks.status).toEqual({ outcome: 'fail', reason: 'foreignList' })
  })
})
