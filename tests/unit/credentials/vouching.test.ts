import { describe, expect, it } from 'vitest'
import { platformOf } from '@/lib/credentials/did'
import { organisationCredential } from '@/lib/credentials/organisation-credential'
import { signed } from '@/lib/credentials/sign'
import { vouched } from '@/lib/credentials/vouching'
import { anIssuer, issuedAt, sourcesOf, type TestIssuer } from '@/tests/support/credentials/issuer'

const organisation = await anIssuer()
const platform = await anIssuer(9, null)

/** What somebody signs about an issuer. */
const word = async (by: TestIssuer, did = organisation.did) =>
  signed(
    organisationCredential(by.frame(), {
      did,
      name: 'Grünerløkka frivilligsentral',
      orgnr: '999999999',
      checkedOn: '2025-10-01',
      since: '2025-10-02',
    }),
    by.signer,
    issuedAt,
  )

it('the platform of an issuer is the host that it stands at', () => {
  expect(platformOf(organisation.did)).toBe(platform.did)
  expect(platformOf(platform.did)).toBe(platform.did)
})

describe('who an issuer is', () => {
  it('is signed by the platform', async () => {
    expect(await vouched(await word(platform), organisation.did, await sourcesOf(platform))).toBe('pass')
  })

  it('does not hold when it was changed or withdrawn, and nobody knows when its list is missing', async () => {
    const text = await word(platform)
    const withdrawn = await platform.statusList([4711])
    const sources = await sourcesOf(platform)
    const [changed, gone, silent] = [
      await vouched(text.replace('Grünerløkka', 'Frogner'), organisation.did, sources),
      await vouched(text, organisation.did, { ...sources, statusList: async () => Promise.resolve(withdrawn) }),
      await vouched(text, organisation.did, { ...sources, statusList: async () => Promise.resolve(null) }),
    ]
    expect([changed, gone, silent]).toEqual(['fail', 'fail', 'unknown'])
  })

  it('is not what it says of itself, nor what is said of another, nor anything else', async () => {
    const own = await sourcesOf(organisation)
    expect(await vouched(await word(organisation), organisation.did, own)).toBeNull()
    const other = await word(platform, 'did:web:localhost%3A40443:org:911111111')
    expect(await vouched(other, organisation.did, await sourcesOf(platform))).toBeNull()
    expect(await vouched(await organisation.attestation(), organisation.did, own)).toBeNull()
    expect(await vouched('{', organisation.did, own)).toBeNull()
  })
})
