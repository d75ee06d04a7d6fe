import { type AttestationClaims, attestationCredential } from '@/lib/credentials/attestation-credential'
import { didDocument, didOf, type PublishedKey } from '@/lib/credentials/did'
import type { Frame } from '@/lib/credentials/frame'
import type { Json } from '@/lib/credentials/json'
import { keyFromSeed, type Signer } from '@/lib/credentials/keys'
import { signed } from '@/lib/credentials/sign'
import type { Sources } from '@/lib/credentials/sources'
import { statusListCredential } from '@/lib/credentials/status-list'

export const publicUrl = 'http://localhost:40443'
export const issuedAt = new Date('2025-11-23T10:00:00Z')
export const credentialId = 'urn:uuid:6f2b0f7a-6c36-4f4a-9f0e-1a2b3c4d5e6f'

/** An issuer with one key, made of a small number so that two runs make the same bytes. */
export async function anIssuer(seed = 7, orgnr: string | null = '999999999') {
  const did = didOf(publicUrl, orgnr ?? undefined)
  const key = await keyFromSeed(new Uint8Array(32).fill(seed))
  const signer: Signer = { did, keyName: 'key-2025-1', ...key }
  const list = `${publicUrl}/api/status/${orgnr ?? 'platform'}/1`
  const published: PublishedKey = { name: signer.keyName, publicKeyMultibase: key.publicKeyMultibase, asserts: true }
  const frame = (overrides: Partial<Frame> = {}): Frame => ({
    id: credentialId,
    issuer: {
      did,
      name: 'Grünerløkka frivilligsentral',
      ...(orgnr !== null && { orgnr }),
      url: 'https://frivilligsentral.example',
      description: 'Møteplass for alle i bydelen.',
      municipality: 'Oslo',
    },
    validFrom: issuedAt,
    status: { list, index: 4711 },
    ...overrides,
  })
  return {
    did,
    signer,
    list,
    published,
    frame,
    document: didDocument({ did, keys: [published] }),
    attestation: async (overrides: Partial<AttestationClaims> = {}, framed: Partial<Frame> = {}) =>
      signed(attestationCredential(frame(framed), someClaims(overrides)), signer, issuedAt),
    statusList: async (revoked: Iterable<number> = [], at = issuedAt, validUntil?: Date) => {
      const wanted = { url: list, issuer: did, revoked, at, ...(validUntil && { validUntil }) }
      return signed(await statusListCredential(wanted), signer, at)
    },
  }
}

export type TestIssuer = Awaited<ReturnType<typeof anIssuer>>

/** What an issuer publishes, without a network. */
export async function sourcesOf(issuer: TestIssuer, overrides: Partial<Sources> = {}): Promise<Sources> {
  const list = await issuer.statusList([13])
  return {
    didDocument: async (did) => Promise.resolve(did === issuer.did ? issuer.document : null),
    statusList: async (url) => Promise.resolve(url === issuer.list ? list : null),
    now: new Date('2026-03-01T12:00:00Z'),
    ...overrides,
  }
}

export const someClaims = (overrides: Partial<AttestationClaims> = {}): AttestationClaims => ({
  holder: { name: 'Oksana Kovalenko' },
  issuedOn: '2025-11-23',
  period: { from: '2025-02-01', to: '2025-11-14', ongoing: false },
  minutes: 5190,
  shifts: 24,
  hoursPerWeek: 2.11,
  percentOfFullTime: 5.6,
  roles: [
    {
      name: { nb: 'Kafévert', uk: 'Господарювання в кафе', en: 'Café host' },
      duties: {
        nb: ['ta imot gjester', 'koke kaffe'],
        uk: ['зустріч гостей', 'приготування кави'],
        en: ['welcoming guests', 'making coffee'],
      },
      minutes: 5190,
    },
  ],
  confirmations: {
    nb: ['Oksana Kovalenko har vist stor pålitelighet og møtt som avtalt.'],
    uk: ['Відповідальність і пунктуальність: підтверджено.'],
    en: ['Oksana Kovalenko has been reliable and met as agreed.'],
  },
  skills: [
    {
      uri: 'http://data.europa.eu/esco/skill/dbfb1b66-2d77-4a53-8b1c-0b4b6dc7f3e8',
      name: { nb: 'møte kunder', uk: 'зустрічати клієнтів', en: 'greet guests' },
    },
  ],
  signer: { name: 'Kari Nordmann', title: 'daglig leder' },
  ...overrides,
})

export const parsed = (text: string) => JSON.parse(text) as Json
