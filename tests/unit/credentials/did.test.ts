import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didDocument, didOf, hostOfDid, keyId, urlOfDid } from '@/lib/credentials/did'

describe('the name of an issuer', () => {
  it.each([
    ['https://toveis.example', undefined, 'did:web:toveis.example', 'https://toveis.example/.well-known/did.json'],
    [
      'https://toveis.example/',
      '999999999',
      'did:web:toveis.example:org:999999999',
      'https://toveis.example/org/999999999/did.json',
    ],
    ['http://localhost:3100', undefined, 'did:web:localhost%3A3100', 'https://localhost:3100/.well-known/did.json'],
    [
      'http://localhost:3100',
      '999999999',
      'did:web:localhost%3A3100:org:999999999',
      'https://localhost:3100/org/999999999/did.json',
    ],
    ['https://TOVEIS.example:443', undefined, 'did:web:toveis.example', 'https://toveis.example/.well-known/did.json'],
  ])('%s %s', (publicUrl, orgnr, did, url) => {
    expect(didOf(publicUrl, orgnr)).toBe(did)
    expect(urlOfDid(did)).toBe(url)
    expect(hostOfDid(did)).toBe(new URL(url).host)
  })

  it.each([
    'did:web:',
    'did:web:127.0.0.1',
    'did:web:0.0.0.0',
    'did:web:::ffff:127.0.0.1',
    'did:web:toveis.example.',
    'did:web:toveis.example%2e',
    'did:web:toveis.example%3a3000',
    'did:web:toveis.example:%2e%2e',
    'did:web:169.254.169.254',
    'did:web:2130706433',
    'did:web:0x7f.1',
    'did:web:[::1]',
    'did:web:%5B%3A%3A1%5D',
    'did:web:toveis.example%2Fevil',
    'did:web:toveis.example%40evil.example',
    'did:web:toveis.example%3A',
    'did:web:toveis.example%3A80a',
    'did:web:toveis.example:',
    'did:web:toveis.example:..',
    'did:web:toveis.example:a/b',
    'did:web:toveis.example:a%2Fb',
    'did:web:toveis.example?x',
    'did:web:toveis.example#key',
    'did:web:Toveis.example',
    'did:web:-toveis.example',
    'did:web:toveis..example',
    'did:web:тавіс.example',
    'did:web: toveis.example',
    'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    'did:webvh:toveis.example',
    'https://toveis.example',
    `did:web:${'a'.repeat(500)}`,
    '',
  ])('%j is none', (did) => {
    expect(urlOfDid(did)).toBeNull()
    expect(hostOfDid(did)).toBeNull()
  })

  it('leads to its own host and nowhere else, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), (text) => {
        const url = urlOfDid(`did:web:${text}`)
        if (url === null) return
        const { host, protocol, pathname, username, search, hash } = new URL(url)
        expect(protocol).toBe('https:')
        expect(username + search + hash).toBe('')
        expect(pathname.endsWith('/did.json')).toBe(true)
        expect(hostOfDid(`did:web:${text}`)?.replace(/:443$/, '')).toBe(host)
        expect(url.startsWith(`https://${text.split(':')[0]?.replace('%3A', ':')}/`)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what an issuer publishes', () => {
  const did = 'did:web:toveis.example:org:999999999'
  const keys = [
    {
      name: 'key-2025-1',
      publicKeyMultibase: 'z6MkOld',
      asserts: false,
      revokedAt: new Date('2026-01-02T03:04:05.678Z'),
    },
    { name: 'key-2025-2', publicKeyMultibase: 'z6MkRetired', asserts: true },
    { name: 'key-2026-1', publicKeyMultibase: 'z6MkActive', asserts: true },
  ]

  it('all keys by their full names; the trusted ones once more, as plain text', () => {
    expect(didDocument({ did, keys })).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did,
      verificationMethod: [
        {
          id: `${did}#key-2025-1`,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase: 'z6MkOld',
          revoked: '2026-01-02T03:04:05Z',
        },
        { id: `${did}#key-2025-2`, type: 'Multikey', controller: did, publicKeyMultibase: 'z6MkRetired' },
        { id: keyId(did, 'key-2026-1'), type: 'Multikey', controller: did, publicKeyMultibase: 'z6MkActive' },
      ],
      assertionMethod: [`${did}#key-2025-2`, `${did}#key-2026-1`],
    })
  })

  it('its services where it has some', () => {
    const service = [{ id: `${did}#log`, type: 'LinkedDomains', serviceEndpoint: 'https://toveis.example' }]
    expect(didDocument({ did, keys, service }).service).toEqual(service)
  })
})
