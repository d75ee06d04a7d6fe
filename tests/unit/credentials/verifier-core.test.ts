import { verifyCredential, verifyPresentation } from '@digitalcredentials/verifier-core'
import { afterEach, describe, expect, it } from 'vitest'
import { urlOfDid } from '@/lib/credentials/did'
import type { Json } from '@/lib/credentials/json'
import { organisationCredential } from '@/lib/credentials/organisation-credential'
import { presentation } from '@/lib/credentials/presentation'
import { referenceCredential } from '@/lib/credentials/reference-credential'
import { signed } from '@/lib/credentials/sign'
import { answering } from '@/tests/support/credentials/answers'
import { anIssuer, issuedAt, parsed, type TestIssuer } from '@/tests/support/credentials/issuer'
import { openBadgesSchemas } from '@/tests/support/credentials/open-badges-schema'
import { someReference } from '@/tests/support/credentials/reference'
import { variants } from '@/tests/support/credentials/variants'

// The engine behind VerifierPlus and the Learner Credential Wallet: what it says is what an employer sees.

let net = answering({})
afterEach(() => net.stop())

/** It keeps DID documents, so every test has an organisation of its own. */
let lastOrgnr = 910_000_000
async function published(revoked: number[] = [], seed = 7): Promise<TestIssuer> {
  lastOrgnr += 1
  const issuer = await anIssuer(seed, String(lastOrgnr))
  net.stop()
  net = answering({
    ...openBadgesSchemas,
    [urlOfDid(issuer.did) ?? '']: issuer.document,
    [issuer.list]: await issuer.statusList(revoked),
  })
  return issuer
}

async function said(credential: Json) {
  const { log, errors, additionalInformation } = await verifyCredential({
    credential: credential as never,
    knownDIDRegistries: [],
  })
  const steps = Object.fromEntries((log ?? []).map(({ id, valid }) => [id, valid]))
  return {
    signature: steps.valid_signature,
    notExpired: steps.expiration,
    notWithdrawn: steps.revocation_status,
    form: (additionalInformation ?? []).flatMap(({ results }) => results.map(({ result }) => result)),
    errors: errors?.map(({ name }) => name),
  }
}

const allIsWell = { signature: true, notExpired: true, notWithdrawn: true, form: [{ valid: true }], errors: undefined }

describe('an outside verifier accepts', () => {
  it.each(variants)('an attestation %s', async (_, claims) => {
    const issuer = await published()
    expect(await said(parsed(await issuer.attestation(claims)))).toEqual(allIsWell)
  })

  it('a reference', async () => {
    const { frame, signer } = await published()
    const reference = referenceCredential(
      frame({ id: 'urn:uuid:0f8f2f4e-9f0e-4f4a-8c36-1a2b3c4d5e6f' }),
      someReference(),
    )
    expect(await said(parsed(await signed(reference, signer, issuedAt)))).toEqual(allIsWell)
  })

  it('the platform’s word about an organisation', async () => {
    const { frame, signer } = await published()
    const word = organisationCredential(frame(), {
      did: 'did:web:localhost%3A40443:org:999999999',
      name: 'Grünerløkka frivilligsentral',
      orgnr: '999999999',
      checkedOn: '2025-10-01',
      since: '2025-10-02',
    })
    expect(await said(parsed(await signed(word, signer, issuedAt)))).toEqual(allIsWell)
  })

  it('an attestation that carries a reference inside', async () => {
    const { frame, signer, attestation } = await published()
    const reference = parsed(await signed(referenceCredential(frame(), someReference()), signer, issuedAt))
    const { proof: _, ...unsigned } = parsed(await attestation())
    const text = await signed({ ...unsigned, endorsement: [reference] }, signer, issuedAt)
    expect(await said(parsed(text))).toEqual(allIsWell)
  })

  it('several in one file', async () => {
    const { attestation } = await published()
    const both = [
      await attestation(),
      await attestation({ shifts: 25 }, { id: 'urn:uuid:1b9f2f4e-9f0e-4f4a-8c36-1a2b3c4d5e6f' }),
    ]
    const { credentialResults, errors } = await verifyPresentation({
      presentation: presentation(both.map(parsed)) as never,
      unsignedPresentation: true,
      knownDIDRegistries: [],
    })
    expect(errors).toBeUndefined()
    expect(credentialResults?.map(({ log }) => log?.find(({ id }) => id === 'valid_signature')?.valid)).toEqual([
      true,
      true,
    ])
  })

  it('without asking for more than the key, the list and the schema', async () => {
    const issuer = await published()
    await said(parsed(await issuer.attestation()))
    const known = [urlOfDid(issuer.did), issuer.list, ...Object.keys(openBadgesSchemas)]
    expect(net.asked.filter((url) => !known.includes(url))).toEqual([])
    expect(net.asked).toContain(issuer.list)
  })
})

describe('an outside verifier refuses', () => {
  it('one with a changed letter', async () => {
    const { attestation } = await published()
    const changed = (await attestation()).replace('Oksana', 'Oksane')
    expect((await said(parsed(changed))).errors).toEqual(['invalid_signature'])
  })

  it('one with more hours', async () => {
    const { attestation } = await published()
    const changed = (await attestation()).replace('"value":"86.5"', '"value":"96.5"')
    expect(changed).not.toBe(await attestation())
    expect((await said(parsed(changed))).errors).toEqual(['invalid_signature'])
  })

  it('one that is withdrawn', async () => {
    const { attestation } = await published([4711])
    expect(await said(parsed(await attestation()))).toMatchObject({ signature: true, notWithdrawn: false })
  })

  it('one that has ended', async () => {
    const { attestation } = await published()
    const ended = await attestation({}, { validUntil: new Date('2025-12-01T00:00:00Z') })
    expect(await said(parsed(ended))).toMatchObject({ signature: true, notExpired: false })
  })

  it('one that somebody else has signed in the organisation’s name', async () => {
    const { frame, did, signer } = await published()
    const foreign = await anIssuer(8)
    const { proof: _, ...unsigned } = parsed(await (await anIssuer()).attestation({}, { issuer: frame().issuer }))
    const text = await signed(unsigned, { ...foreign.signer, did, keyName: signer.keyName }, issuedAt)
    expect((await said(parsed(text))).errors).toEqual(['invalid_signature'])
  })

  it('one whose key is no longer trusted', async () => {
    const issuer = await published()
    net.stop()
    net = answering({
      ...openBadgesSchemas,
      [urlOfDid(issuer.did) ?? '']: { ...issuer.document, assertionMethod: [] },
      [issuer.list]: await issuer.statusList(),
    })
    expect((await said(parsed(await issuer.attestation()))).signature).not.toBe(true)
  })

  it('one with a field of its own form', async () => {
    const { attestation, signer } = await published()
    const { proof: _, ...unsigned } = parsed(await attestation())
    const text = await signed({ ...unsigned, credentialSubject: { type: ['AchievementSubject'] } }, signer, issuedAt)
    expect((await said(parsed(text))).form).toMatchObject([{ valid: false }])
  })
})
