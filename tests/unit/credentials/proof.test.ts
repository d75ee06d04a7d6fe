import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { describe, expect, it } from 'vitest'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { pinnedContexts } from '@/lib/credentials/contexts'
import type { Json } from '@/lib/credentials/json'
import { signed } from '@/lib/credentials/sign'
import { verification } from '@/lib/credentials/verify'
import { vector } from '@/tests/support/credentials/eddsa-vector'
import { anIssuer, issuedAt, parsed, someClaims, sourcesOf } from '@/tests/support/credentials/issuer'
import { canonical, hashes, holds, proofValue } from '@/tests/support/credentials/second-proof'

describe('a second implementation of the proof agrees', () => {
  it('with what we sign', async () => {
    const { attestation, signer } = await anIssuer()
    expect(await holds(parsed(await attestation()), signer.publicKeyMultibase)).toBe(true)
  })

  it('with our signature, letter for letter', async () => {
    const { attestation, signer } = await anIssuer()
    const credential = parsed(await attestation())
    expect(await proofValue(credential, signer.secretKeyMultibase)).toBe((credential.proof as Json).proofValue)
  })

  it('and we with what it signs', async () => {
    const issuer = await anIssuer()
    const { signer, frame } = issuer
    const unsigned: Json = {
      ...attestationCredential(frame(), someClaims({ holder: { name: 'Ґанна Їжакевич' } })),
      proof: {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2025-11-23T10:00:00Z',
        verificationMethod: `${signer.did}#${signer.keyName}`,
        proofPurpose: 'assertionMethod',
      },
    }
    const value = await proofValue(unsigned, signer.secretKeyMultibase)
    const text = JSON.stringify({ ...unsigned, proof: { ...(unsigned.proof as Json), proofValue: value } })
    expect((await verification(text, await sourcesOf(issuer))).verdict).toBe('valid')
  })

  it('that a foreign key and a changed word break it', async () => {
    const [ours, foreign] = await Promise.all([anIssuer(), anIssuer(8)])
    const credential = parsed(await ours.attestation())
    expect(await holds(credential, foreign.signer.publicKeyMultibase)).toBe(false)
    expect(await holds({ ...credential, name: 'Attest' }, ours.signer.publicKeyMultibase)).toBe(false)
  })
})

describe('the example that the W3C publishes', () => {
  const contexts = new Map<string, Json>([
    ...pinnedContexts.map(({ url, document }) => [url, document] as const),
    ...Object.entries<Json>(vector.contexts),
  ])
  const { proof } = vector.signed

  it('is canonicalised and hashed as published', async () => {
    const { proofValue: _, ...options } = proof
    const config = { '@context': vector.signed['@context'], ...options }
    expect(await canonical(config, contexts)).toBe(vector.canonicalProof)
    expect((await hashes(vector.signed, contexts)).toString('hex')).toBe(vector.hashes)
  })

  it('is signed to the published value by the second implementation', async () => {
    expect(await proofValue(vector.signed, vector.secretKey, contexts)).toBe(proof.proofValue)
  })

  it.each([
    ['is accepted as it is', vector.signed, true],
    ['is refused when a word is changed', { ...vector.signed, name: 'Alumnus Credential' }, false],
  ])('%s by the library that we sign and check with', async (_, credential, expected) => {
    const method = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: proof.verificationMethod,
      type: 'Multikey',
      controller: vector.signed.issuer,
      publicKeyMultibase: vector.publicKey,
    }
    const known = new Map<string, Json>([
      ...contexts,
      [method.id, method],
      [
        method.controller,
        { '@context': 'https://www.w3.org/ns/did/v1', id: method.controller, assertionMethod: [method.id] },
      ],
    ])
    const { verified } = await verifyCredential({
      credential: structuredClone<Json>(credential),
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: async (url) => Promise.resolve({ contextUrl: null, documentUrl: url, document: known.get(url) }),
    })
    expect(verified).toBe(expected)
  })
})

describe('the signed text', () => {
  it('is the same bytes each time, in canonical JSON', async () => {
    const { attestation } = await anIssuer()
    const [one, other] = await Promise.all([attestation(), attestation()])
    expect(one).toBe(other)
    expect(one.startsWith('{"@context":["https://www.w3.org/ns/credentials/v2",')).toBe(true)
    expect(Object.keys(parsed(one))).toEqual(Object.keys(parsed(one)).toSorted())
  })

  it('leaves what it was given as it was', async () => {
    const { frame, signer } = await anIssuer()
    const credential = attestationCredential(frame(), someClaims())
    const before = structuredClone(credential)
    await signed(credential, signer, issuedAt)
    expect(credential).toEqual(before)
  })

  it('refuses what JSON-LD would leave unsigned', async () => {
    const { frame, signer } = await anIssuer()
    const credential = { ...attestationCredential(frame(), someClaims()), shoeSize: '39' }
    await expect(signed(credential, signer, issuedAt)).rejects.toThrow('Safe mode validation error')
  })
})
