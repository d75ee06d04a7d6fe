import { describe, expect, it, vi } from 'vitest'
import { checkDocument } from '@/lib/attestations/verification/commands'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { didDocument, didOf } from '@/lib/credentials/did'
import { keyFromSeed } from '@/lib/credentials/keys'
import { signed } from '@/lib/credentials/sign'
import { statusListCredential } from '@/lib/credentials/status-list'
import type { Reach } from '@/lib/server/foreign'
import { someClaims } from '@/tests/support/credentials/issuer'

const check = async (text: string, around: { reach: Reach; listed?: string[] }) =>
  checkDocument(null, { text }, { network: 'here', locale: 'en', listed: [], ...around })

describe('a document of somebody else', () => {
  const host = 'badges.example.org'

  /** An issuer elsewhere, and the world that publishes for it. */
  async function foreign({ revoked, answer }: { revoked?: number[]; answer?: Record<string, string> } = {}) {
    const did = didOf(`https://${host}`)
    const key = await keyFromSeed(new Uint8Array(32).fill(9))
    const signer = { did, keyName: 'key-1', ...key }
    const at = new Date(Date.now() - 86_400_000)
    const list = `https://${host}/status/1`
    const frame = {
      id: 'urn:uuid:0b1a7c1e-4a52-4b0d-8f8d-5d1f0a3c9e77',
      issuer: { did, name: 'Badges Ltd' },
      validFrom: at,
      status: { list, index: 5 },
    }
    const published: Record<string, string> = {
      [`https://${host}/.well-known/did.json`]: JSON.stringify(
        didDocument({ did, keys: [{ name: 'key-1', publicKeyMultibase: key.publicKeyMultibase, asserts: true }] }),
      ),
      [list]: await signed(
        await statusListCredential({ url: list, issuer: did, revoked: revoked ?? [], at }),
        signer,
        at,
      ),
      ...answer,
    }
    const reach = {
      resolve: vi.fn<Reach['resolve']>(async () => Promise.resolve([{ address: '8.8.8.8', family: 4 }])),
      get: vi.fn<Reach['get']>(async (url) => Promise.resolve(published[url.href]!)),
    }
    return { text: await signed(attestationCredential(frame, someClaims()), signer, at), reach }
  }

  it('is read where its issuer is listed', async () => {
    const { text, reach } = await foreign()
    const [sheet] = await check(text, { reach, listed: [host] })
    expect(sheet).toMatchObject({ tone: 'good' })
    expect(sheet!.lines.map((line) => line.text).join(' ')).toContain('did:web:badges.example.org')
    expect(reach.get.mock.calls.map(([url]) => url.href)).toEqual([
      `https://${host}/.well-known/did.json`,
      `https://${host}/status/1`,
    ])
  })

  it('is withdrawn where its issuer says so', async () => {
    const { text, reach } = await foreign({ revoked: [5] })
    expect(await check(text, { reach, listed: [host] })).toMatchObject([{ title: 'This document has been withdrawn' }])
  })

  it('is never valid where its list cannot be read', async () => {
    const { text, reach } = await foreign({ answer: { [`https://${host}/status/1`]: 'not a list' } })
    expect(await check(text, { reach, listed: [host] })).toMatchObject([
      { tone: 'plain', title: 'We cannot tell whether this document is valid now', facts: [] },
    ])
  })

  it('is of somebody unknown where nobody listed it, and nothing is asked', async () => {
    const { text, reach } = await foreign()
    const [sheet] = await check(text, { reach })
    expect(sheet).toMatchObject({ tone: 'plain', title: 'We cannot tell who issued this', facts: [] })
    expect(JSON.stringify(sheet!.lines)).toContain('it is not on our list')
    expect(reach.resolve).not.toHaveBeenCalled()
  })

  it('is not asked about inside', async () => {
    const { text, reach } = await foreign()
    reach.resolve.mockResolvedValue([{ address: '169.254.169.254', family: 4 }])
    const [sheet] = await check(text, { reach, listed: [host] })
    expect(JSON.stringify(sheet!.lines)).toContain('leads into a closed network')
    expect(reach.get).not.toHaveBeenCalled()
  })

  it('has no name of ours to hide behind', async () => {
    const { text, reach } = await foreign()
    const disguised = text.replaceAll('Badges Ltd', 'Nordlys matsentral')
    expect(await check(disguised, { reach, listed: [host] })).toMatchObject([{ tone: 'bad' }])
  })
})
