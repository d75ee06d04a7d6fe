import { describe, expect, it } from 'vitest'
import { insideOutcome, told } from '@/lib/attestations/verification/rules'
import type { Json } from '@/lib/credentials/json'
import { presentation, presented } from '@/lib/credentials/presentation'
import { referenceCredential } from '@/lib/credentials/reference-credential'
import { signed } from '@/lib/credentials/sign'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, issuedAt, parsed, sourcesOf } from '@/tests/support/credentials/issuer'
import { someReference } from '@/tests/support/credentials/reference'
import { holds } from '@/tests/support/credentials/second-proof'

// JSON-LD signs statements and not letters: the same can be written otherwise, and its signature holds all the same.

describe('a withdrawn attestation with a reference inside', () => {
  async function written(otherwise: (whole: { rest: Json; reference: Json; status: unknown }) => Json) {
    const issuer = await anIssuer()
    const frame = issuer.frame({
      id: 'urn:uuid:0f8f2f4e-9f0e-4f4a-8c36-1a2b3c4d5e6f',
      status: { list: issuer.list, index: 12 },
    })
    const reference = parsed(await signed(referenceCredential(frame, someReference()), issuer.signer, issuedAt))
    const { proof: _, ...unsigned } = parsed(await issuer.attestation())
    const text = await signed({ ...unsigned, endorsement: [reference] }, issuer.signer, issuedAt)
    const { credentialStatus: status, ...rest } = parsed(text)
    const list = await issuer.statusList([4711])
    const credential = otherwise({ rest, reference, status })
    const sources = await sourcesOf(issuer, { statusList: async () => Promise.resolve(list) })
    return {
      isSigned: await holds(credential, issuer.signer.publicKeyMultibase),
      ...(await verification(JSON.stringify(credential), sources)),
    }
  }

  const types = ['VerifiableCredential', 'OpenBadgeCredential', 'EndorsementSubject']
  const about = (reference: Json) => reference.credentialSubject as Json

  it('is withdrawn as it was written', async () => {
    const found = await written(({ rest, status }) => ({ ...rest, credentialStatus: status }))
    expect(found).toMatchObject({ isSigned: true, verdict: 'withdrawn', endorsements: [{ verdict: 'valid' }] })
  })

  it.each<[string, Parameters<typeof written>[0], string]>([
    [
      'its place on the list told by the reference',
      ({ rest, reference, status }) => ({
        ...rest,
        endorsement: [
          { ...reference, credentialSubject: { ...about(reference), type: types, credentialStatus: status } },
        ],
      }),
      'badEndorsement',
    ],
    [
      'its place on the list beside the reference',
      ({ rest, reference, status }) => ({
        ...rest,
        endorsement: [
          { ...reference, '@included': [{ id: rest.id, type: types.slice(0, 2), credentialStatus: status }] },
        ],
      }),
      'strayKeyword',
    ],
  ])('is not valid with %s, though the signature holds', async (_, otherwise, reason) => {
    const found = await written(otherwise)
    expect(found).toMatchObject({
      isSigned: true,
      verdict: 'malformed',
      checks: { format: { outcome: 'fail', reason } },
      endorsements: [],
    })
  })
})

describe('somebody else’s attestation, written so that a name could be missed', () => {
  const name = 'Oksana Kovalenko'

  it.each<[string, Json]>([
    ['as it was', {}],
    ['in a list', { identityHash: [name] }],
    ['in a list in a list', { identityHash: [[name]] }],
    ['twice', { identityHash: [name, name] }],
    ['of a kind in a list', { identityType: ['name'] }],
    ['with a no in letters', { hashed: 'false' }],
  ])('still tells whose it is: %s', async (_, change) => {
    const issuer = await anIssuer()
    const credential = parsed(await issuer.attestation())
    const subject = credential.credentialSubject as Json
    const [identity] = subject.identifier as Json[]
    const written = { ...credential, credentialSubject: { ...subject, identifier: [[{ ...identity, ...change }]] } }
    const found = await verification(JSON.stringify(written), await sourcesOf(issuer))
    expect(found.verdict).toBe('valid')
    expect(told(found.credential!).holder).toBe(name)
  })

  it('a yes in letters is a yes: what is not the name is not shown as one', async () => {
    const subject = { identifier: { identityType: 'name', identityHash: 'sha256$1', hashed: 'true' } }
    expect(told({ credentialSubject: subject }).holder).toBeNull()
  })
})

it('several in one file are read one by one, and half a letter in one of them is no reason to stumble', async () => {
  const issuer = await anIssuer()
  const text = JSON.stringify(presentation([parsed(await issuer.attestation())]))
  expect(presented(text)).toEqual([await issuer.attestation()])
  expect(presented(text.replace('Oksana', '\\ud800'))).toBeNull()
  expect(presented(text.replace('Oksana', '\\ud83d\\ude00'))).toHaveLength(1)
})

it('the page and the command mean the same by what became of a reference inside', () => {
  const outcomes = (['valid', 'unknownIssuer', 'unreadableStatus', 'withdrawn', 'changed', 'expired'] as const).map(
    (verdict) => insideOutcome({ verdict }),
  )
  expect(outcomes).toEqual(['pass', 'unknown', 'unknown', 'fail', 'fail', 'fail'])
})
