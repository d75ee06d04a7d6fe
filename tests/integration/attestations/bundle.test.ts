import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleContents, bundledAttestations } from '@/lib/attestations/bundle/queries'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { addDays } from '@/lib/dates'
import { publishHead } from '@/lib/issuers/log/commands'
import { buildCheckFile } from '@/scripts/check-file'
import type { Actor } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { aHolder, bundleOf, checked, named } from '@/tests/support/bundles'
import { type AnOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'
import { aFolder, runOffline, unpacked } from '@/tests/support/offline'

let organisation: AnOrganisation
let signatory: Actor
let volunteer: Actor
let attestationId: string

beforeAll(() => buildCheckFile(), 120_000)

beforeEach(async () => {
  ;({ organisation, signatory, volunteer, attestationId } = await aHolder())
}, 60_000)

describe('a bundle', () => {
  it('holds all that is needed, by names that say what it is', async () => {
    const files = unpacked(await bundleOf(volunteer))
    expect(Object.keys(files)).toEqual([
      'README.txt',
      expect.stringMatching(/^attestations\/attest-nordlys-matsentral-\d{4}-\d\d-\d\d\.json$/),
      expect.stringMatching(/^attestations\/attest-nordlys-matsentral-\d{4}-\d\d-\d\d\.pdf$/),
      expect.stringMatching(/^references\/referanse-nordlys-matsentral-\d{4}-\d\d-\d\d\.json$/),
      `issuers/${organisation.orgnr}/did.json`,
      `issuers/${organisation.orgnr}/endorsement.json`,
      'issuers/platform/did.json',
      `lists/${organisation.orgnr}-1.json`,
      'lists/platform-1.json',
      'log/log.json',
      'toveis-check.mjs',
      'contexts/credentials-v2.json',
      'contexts/open-badges-3.0.3.json',
    ])
    const readme = new TextDecoder().decode(files['README.txt'])
    for (const words of [
      'Slik kontrollerer du',
      'Як перевірити',
      'How to check',
      'Oksana Melnyk',
      'node toveis-check.mjs .',
    ])
      expect(readme).toContain(words)
    expect(Math.max(...readme.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('is valid to its own command, without the network and without us', async () => {
    await inTransaction((tx) => publishHead(tx, addDays(new Date(), 1)))
    const { code, error, documents } = await checked(await bundleOf(volunteer))
    expect(error).toBe('')
    expect(documents).toMatchObject([
      {
        kind: 'attestation',
        verdict: 'valid',
        vouched: { outcome: 'pass', by: 'did:web:localhost%3A3000' },
        paper: { state: 'same', file: expect.stringMatching(/\.pdf$/) },
        log: { outcome: 'pass', head: { on: new Date().toISOString().slice(0, 10) } },
        key: { origin: { from: 'file' } },
      },
      {
        kind: 'reference',
        verdict: 'valid',
        vouched: { outcome: 'pass', by: 'did:web:localhost%3A3000' },
        log: { outcome: 'pass' },
      },
    ])
    expect(code).toBe(0)
  })

  it('is held away from the network by this test', async () => {
    await using folder = await aFolder()
    await folder.put({ 'ask.mjs': "import { connect } from 'node:net'\nconnect(9, '127.0.0.1')" })
    expect(await runOffline(folder.path, 'ask.mjs')).toMatchObject({ code: 97, error: 'NETWORK: connect' })
  })

  it('is the same bytes for the same contents', async () => {
    const now = new Date()
    expect(Buffer.from(await bundleOf(volunteer, now)).equals(Buffer.from(await bundleOf(volunteer, now)))).toBe(true)
  })

  it('as a ZIP, as one file and as a PDF alone is checked just the same', async () => {
    await using folder = await aFolder()
    const zip = await bundleOf(volunteer)
    const files = unpacked(zip)
    const pdf = named(files, /\.pdf$/)
    await folder.put({
      ...files,
      'all.zip': zip,
    })
    const code = async (path: string) => (await runOffline(folder.path, 'toveis-check.mjs', path)).code
    expect(await code('all.zip')).toBe(0)
    // Of one file the keys are looked for beside it.
    const json = named(files, /^attestations.*json$/)
    await folder.put({ 'attest.json': files[json]!, 'attest.pdf': files[pdf]! })
    expect(await code('attest.json')).toBe(0)
    expect(await code('attest.pdf')).toBe(0)
    expect(await code(json)).toBe(0)
    expect(await code(pdf)).toBe(0)
    await using elsewhere = await aFolder()
    await elsewhere.put({ 'attest.pdf': files[pdf]!, 'toveis-check.mjs': files['toveis-check.mjs']! })
    expect((await runOffline(elsewhere.path, 'toveis-check.mjs', 'attest.pdf')).code).toBe(2)
  })

  it('says in three languages what it found, the answer first', async () => {
    await using folder = await aFolder()
    await folder.put(unpacked(await bundleOf(volunteer)))
    for (const [lang, first, beside] of [
      ['nb', '2 av 2 er gyldige', 'ikke fra utstederen'],
      ['uk', 'Дійсних: 2 з 2', 'а не від того, хто видав'],
      ['en', '2 of 2 are valid', 'not from the issuer'],
    ] as const) {
      const { out } = await runOffline(folder.path, 'toveis-check.mjs', '.', '--lang', lang)
      expect(out.split('\n')[0]).toBe(first)
      expect(out).toContain('✓')
      expect(out).toContain(beside)
      expect(out).not.toMatch(/\{\{|undefined|\[object/)
    }
  })
})

describe('for the holder only', () => {
  it('nobody else gets one, nor another’s reference in theirs', async () => {
    expect(await bundledAttestations(signatory)).toEqual([])
    expect(await bundleContents(signatory, [], new Date())).toBeNull()
    const stranger = await aVolunteer()
    expect(await bundleContents(stranger, [{ attestationId, document: '{}' }], new Date())).toBeNull()
    await confirmedHours(organisation, stranger, signatory)
    await anIssuedAttestation(organisation, signatory, stranger)
    const theirs = await bundleContents(stranger, [{ attestationId, document: '{}' }], new Date())
    expect(theirs?.files.map(({ name }) => name).filter((name) => name.startsWith('references/'))).toEqual([])
  })

  it('what was withdrawn is in none', async () => {
    await withdrawAttestation(signatory, {
      orgnr: organisation.orgnr,
      attestationId,
      reason: 'Utstedt til feil person.',
    })
    expect(await bundleContents(volunteer, [], new Date())).toBeNull()
  })
})
