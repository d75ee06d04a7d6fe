import { describe, expect, it } from 'vitest'
import { isObject, type Json } from '@/lib/credentials/json'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, sourcesOf, type TestIssuer } from '@/tests/support/credentials/issuer'

type Change = (document: Json, key: Json, issuer: TestIssuer) => Json
const withKey =
  (change: Json): Change =>
  (document, key) => ({ ...document, verificationMethod: [{ ...key, ...change }] })

describe('what an issuer publishes of itself is read closely', () => {
  it.each<[string, Change, string]>([
    ['a document of somebody else', (document) => ({ ...document, id: 'did:web:evil.example' }), 'badDidDocument'],
    ['no keys', ({ verificationMethod: _, ...document }) => document, 'unknownKey'],
    ['another key only', withKey({ id: 'did:web:localhost%3A40443:org:999999999#key-2024-1' }), 'unknownKey'],
    ['a key by its short name', withKey({ id: '#key-2025-1' }), 'unknownKey'],
    ['two keys of one name', (document, key) => ({ ...document, verificationMethod: [key, key] }), 'badDidDocument'],
    ['a key that somebody else controls', withKey({ controller: 'did:web:evil.example' }), 'badDidDocument'],
    ['a key of another kind', withKey({ type: 'JsonWebKey' }), 'badDidDocument'],
    [
      'a key of another curve',
      withKey({ publicKeyMultibase: 'zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv' }),
      'badDidDocument',
    ],
    ['a key that is none', withKey({ publicKeyMultibase: 'z6Mk' }), 'badDidDocument'],
    ['a key that may not assert', (document) => ({ ...document, assertionMethod: [] }), 'untrustedKey'],
    [
      'a key for signing in only',
      ({ assertionMethod, ...document }) => ({ ...document, authentication: assertionMethod }),
      'untrustedKey',
    ],
    ['a key that is told of in place', (document, key) => ({ ...document, assertionMethod: [key] }), 'untrustedKey'],
  ])('%s', async (_, change, reason) => {
    const issuer = await anIssuer()
    const [key] = issuer.document.verificationMethod as Json[]
    const document = change(issuer.document, isObject(key) ? key : {}, issuer)
    const sources = await sourcesOf(issuer, { didDocument: async () => Promise.resolve(document) })
    const found = await verification(await issuer.attestation(), sources)
    expect(found.checks.issuer).toEqual({ outcome: 'fail', reason })
    expect(found.checks.signature).toEqual({ outcome: 'unknown' })
    expect(found.verdict).toBe('unknownIssuer')
  })

  it.each([
    ['an address of the web', 'https://toveis.example'],
    ['a key for a name', 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'],
    ['a number for a name', 'did:web:127.0.0.1'],
    ['a way out', 'did:web:toveis.example:..:evil'],
  ])('an issuer that is no did:web is not looked up: %s', async (_, id) => {
    const issuer = await anIssuer()
    const asked: string[] = []
    const sources = await sourcesOf(issuer, {
      didDocument: async (did) => {
        asked.push(did)
        return Promise.resolve(issuer.document)
      },
    })
    const text = (await issuer.attestation()).replaceAll(issuer.did, id)
    const found = await verification(text, sources)
    expect(found.checks.issuer).toEqual({ outcome: 'fail', reason: 'unknownIssuer' })
    expect(asked).toEqual([])
  })
})
