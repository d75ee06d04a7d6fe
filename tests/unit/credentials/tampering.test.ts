import { describe, expect, it } from 'vitest'
import { credentialLimits } from '@/lib/credentials/checking/strict-json'
import { isObject, type Json } from '@/lib/credentials/json'
import { presented } from '@/lib/credentials/presentation'
import { signed } from '@/lib/credentials/sign'
import type { Sources } from '@/lib/credentials/sources'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, credentialId, issuedAt, parsed, sourcesOf } from '@/tests/support/credentials/issuer'

// What somebody might do to a file before they show it. Nothing of it is believed, and nothing it names is fetched.

async function shown(change: (text: string) => string | Promise<string>) {
  const issuer = await anIssuer()
  const sources = await sourcesOf(issuer)
  const asked: string[] = []
  const watched: Sources = {
    ...sources,
    statusList: async (url) => {
      asked.push(url)
      return sources.statusList(url)
    },
  }
  const text = await change(await issuer.attestation())
  return { found: await verification(text, watched), asked }
}

const edited = (edit: (credential: Json) => Json) => (text: string) => JSON.stringify(edit(parsed(text)))
const within = (term: string, more: Json) =>
  edited((credential) => ({ ...credential, [term]: { ...(isObject(credential[term]) && credential[term]), ...more } }))

const otherContext = 'https://evil.example/context.json'
const [vc, ob] = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']

const listTypes = ['VerifiableCredential', 'BitstringStatusListCredential']

const malformed: [string, string, (text: string) => string][] = [
  ['another context', 'foreignContext', edited((c) => ({ ...c, '@context': [vc, ob, otherContext] }))],
  ['words given another meaning', 'foreignContext', edited((c) => ({ ...c, '@context': [vc, ob, { name: 'urn:x' }] }))],
  ['contexts in another order', 'foreignContext', edited((c) => ({ ...c, '@context': [ob, vc] }))],
  ['a context twice', 'foreignContext', edited((c) => ({ ...c, '@context': [vc, ob, ob] }))],
  ['no context', 'foreignContext', edited(({ '@context': _, ...c }) => c)],
  ['a context as a plain string', 'foreignContext', edited((c) => ({ ...c, '@context': vc }))],
  ['a context further in', 'strayKeyword', within('issuer', { '@context': { name: 'urn:x' } })],
  ['a keyword for a key', 'strayKeyword', within('issuer', { '@id': 'did:web:evil.example' })],
  ['something included beside it', 'strayKeyword', edited((c) => ({ ...c, '@included': [{ id: 'urn:x' }] }))],
  ['a name that would turn the line', 'badIdentifier', edited((c) => ({ ...c, id: 'urn:uuid:\u202Ex' }))],
  ['itself further in', 'badIdentifier', within('issuer', { image: { id: credentialId, type: 'Image' } })],
  ['a list of what was withdrawn', 'notACredential', edited((c) => ({ ...c, type: listTypes }))],
  ['an address for a key', 'strayKeyword', edited((c) => ({ ...c, 'https://schema.org/name': 'Attest' }))],
  ['a prototype for a key', 'strayKeyword', (text) => text.replace('{', '{"__proto__":{"name":"x"},')],
  ['an unsigned nothing', 'emptyValue', edited((c) => ({ ...c, validUntil: null }))],
  ['an unsigned empty list', 'emptyValue', edited((c) => ({ ...c, termsOfUse: [] }))],
  ['an unsigned empty object', 'emptyValue', within('issuer', { image: {} })],
  ['a name for this document only', 'badIdentifier', within('issuer', { address: { id: '_:b0', type: ['Address'] } })],
  ['no address of its own', 'badIdentifier', edited(({ id: _, ...c }) => c)],
  ['two signatures', 'badProof', edited((c) => ({ ...c, proof: [c.proof, c.proof] }))],
  ['no signature', 'badProof', edited(({ proof: _, ...c }) => c)],
  ['a signature for another purpose', 'badProof', within('proof', { proofPurpose: 'authentication' })],
  ['a signature of another kind', 'badProof', within('proof', { cryptosuite: 'eddsa-jcs-2022' })],
  ['a signature of an old kind', 'badProof', within('proof', { type: 'Ed25519Signature2020' })],
  ['a signature bound to a place', 'badProof', within('proof', { domain: 'evil.example' })],
  ['a chain of signatures', 'badProof', within('proof', { previousProof: 'urn:x' })],
  ['a signature written otherwise', 'badProof', within('proof', { proofValue: `u${'A'.repeat(86)}` })],
  ['a signature with a context', 'badProof', within('proof', { '@context': vc })],
  [
    'a digest nobody checks',
    'unsupported',
    edited((c) => ({ ...c, relatedResource: [{ id: 'urn:x', digestSRI: 'x' }] })),
  ],
  ['references in another format', 'badEndorsement', edited((c) => ({ ...c, endorsementJwt: ['a.b.c'] }))],
  [
    'a schema without a kind',
    'unsupported',
    edited((c) => ({ ...c, credentialSchema: { id: 'https://evil.example/s' } })),
  ],
  [
    'a service without a kind',
    'unsupported',
    edited((c) => ({ ...c, refreshService: { id: 'https://evil.example/s' } })),
  ],
  ['evidence without a kind', 'unsupported', edited((c) => ({ ...c, evidence: [{ name: 'x' }] }))],
  ['a reference where nobody looks', 'badEndorsement', within('issuer', { endorsement: [{ id: 'urn:x' }] })],
  ['a signature where nobody looks', 'badEndorsement', within('issuer', { proof: { type: 'DataIntegrityProof' } })],
  [
    'eleven references',
    'badEndorsement',
    edited((c) => ({ ...c, endorsement: Array.from({ length: 11 }, () => ({ id: 'urn:x' })) })),
  ],
  [
    'two subjects',
    'badSubject',
    edited((c) => ({ ...c, credentialSubject: [c.credentialSubject, c.credentialSubject] })),
  ],
  [
    'a subject that nobody is',
    'badSubject',
    edited((c) => ({ ...c, credentialSubject: { achievement: { name: 'x' } } })),
  ],
  ['no issuer', 'badIssuer', edited(({ issuer: _, ...c }) => c)],
  ['an issuer without address', 'badIssuer', edited((c) => ({ ...c, issuer: { name: 'Laget' } }))],
  ['another kind of document', 'notACredential', edited((c) => ({ ...c, type: ['VerifiableCredential'] }))],
  [
    'two status entries',
    'badStatusEntry',
    edited((c) => ({ ...c, credentialStatus: [c.credentialStatus, c.credentialStatus] })),
  ],
  ['the same key twice', 'duplicateKey', (text) => text.replace('"shifts"', '"x"').replace('{', '{"name":"Vitnemål",')],
  ['the same key twice, one in disguise', 'duplicateKey', (text) => text.replace('{', '{"n\\u0061me":"Vitnemål",')],
  ['the same key twice further in', 'duplicateKey', (text) => text.replace('"issuer":{', '"issuer":{"name":"X",')],
  ['a number that some would round', 'notJson', (text) => text.replace('"role"', '"x":9007199254740993,"role"')],
  ['half a letter', 'notJson', (text) => text.replace('Oksana', '\uD83D')],
  ['half a letter in digits', 'notJson', (text) => text.replace('Oksana', '\\ud83d')],
  ['more than anybody writes', 'tooLarge', (text) => text.padEnd(credentialLimits.bytes + 1)],
  [
    'many letters of several bytes',
    'tooLarge',
    (text) => text.replace('Oksana', 'є'.repeat(credentialLimits.bytes / 2)),
  ],
  ['a deep hole', 'tooDeep', () => `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
  ['a list', 'notJson', (text) => `[${text}]`],
  ['a cut', 'notJson', (text) => text.slice(0, -1)],
  ['nothing', 'notJson', () => ''],
]

describe('is not read', () => {
  it.each(malformed)('%s', async (_, reason, change) => {
    const { found, asked } = await shown(change)
    expect(found.checks.format).toEqual({ outcome: 'fail', reason })
    expect(found.verdict).toBe('malformed')
    expect(asked).toEqual([])
  })
})

describe('is not believed', () => {
  it.each<[string, (text: string) => string]>([
    ['another name', (text) => text.replaceAll('Oksana', 'Oksanka')],
    ['more hours', (text) => text.replace('"value":"86.5"', '"value":"865"')],
    ['an issuer of another name', within('issuer', { name: 'Røde Kors' })],
    ['a later end', edited((c) => ({ ...c, validUntil: '2099-01-01T00:00:00Z' }))],
    ['an unknown field', edited((c) => ({ ...c, grade: 'A' }))],
    ['a statement more', edited((c) => ({ ...c, description: 'Anbefales' }))],
    ['another place on the list', within('credentialStatus', { statusListIndex: '4712' })],
    ['another list', within('credentialStatus', { statusListCredential: 'https://evil.example/list' })],
    ['no place on a list', edited(({ credentialStatus: _, ...c }) => c)],
    ['a signature of another day', within('proof', { created: '2025-11-24T10:00:00Z' })],
  ])('%s', async (_, change) => {
    const { found, asked } = await shown(change)
    expect(found.checks.signature).toEqual({ outcome: 'fail', reason: 'signatureMismatch' })
    expect(found.verdict).toBe('changed')
    expect(asked).toEqual([])
  })

  it('a signature taken from another credential', async () => {
    const issuer = await anIssuer()
    const [one, other] = [parsed(await issuer.attestation()), parsed(await issuer.attestation({ shifts: 2 }))]
    const { found } = await shown(() => JSON.stringify({ ...one, proof: other.proof }))
    expect(found.verdict).toBe('changed')
  })

  it('somebody else’s key under the organisation’s name', async () => {
    const [issuer, foreign] = [await anIssuer(), await anIssuer(8)]
    const { found } = await shown(async (text) => {
      const { proof: _, ...unsigned } = parsed(text)
      return signed(unsigned, { ...foreign.signer, did: issuer.did }, issuedAt)
    })
    expect(found.verdict).toBe('changed')
  })

  it('somebody else’s key under their own name', async () => {
    const foreign = await anIssuer(8, '911111111')
    const { found, asked } = await shown(async (text) => {
      const { proof: _, ...unsigned } = parsed(text)
      return signed(unsigned, foreign.signer, issuedAt)
    })
    expect(found.checks.issuer).toEqual({ outcome: 'fail', reason: 'foreignKey' })
    expect(found.verdict).toBe('unknownIssuer')
    expect(asked).toEqual([])
  })
})

it.each([
  ['quotation marks without end', `"${'\\"'.repeat(49_000)}`],
  ['a text without end', `{"a":"${'\\"'.repeat(49_000)}`],
  ['a long name of an issuer', `did:web:${'a-'.repeat(45_000)}.`],
])('a text made to be slow is done with soon: %s', async (_, slow) => {
  const started = performance.now()
  const { found } = await shown((text) => (slow.startsWith('did:') ? within('issuer', { id: slow })(text) : slow))
  expect(['malformed', 'unknownIssuer']).toContain(found.verdict)
  expect(presented(slow)).toBeNull()
  expect(performance.now() - started).toBeLessThan(2000)
})

it.each([
  ['many that look alike', Array.from({ length: 500 }, () => ({ type: ['Evidence'] })), 'changed'],
  ['alike within alike', Array.from({ length: 15 }, () => alike(4)), 'changed'],
  ['too many to begin with', Array.from({ length: 3000 }, () => ({ type: ['Evidence'] })), 'malformed'],
])('a graph made to be slow is done with soon: %s', async (_, evidence, verdict) => {
  const started = performance.now()
  const { found } = await shown(edited((credential) => ({ ...credential, evidence })))
  expect(found.verdict).toBe(verdict)
  expect(performance.now() - started).toBeLessThan(5000)
})

function alike(depth: number): Json {
  const inner = depth === 0 ? {} : { audience: [alike(depth - 1), alike(depth - 1)] }
  return { type: ['Evidence'], ...inner }
}
