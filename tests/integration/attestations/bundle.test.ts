import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleDocument } from '@/lib/attestations/bundle/document'
import { bundleContents, bundledAttestations } from '@/lib/attestations/bundle/queries'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { addDays } from '@/lib/dates'
import { endorseOrganisation } from '@/lib/issuers/endorsing/commands'
import { publishHead } from '@/lib/issuers/log/commands'
import { localSources } from '@/lib/issuers/queries'
import { usableReferences } from '@/lib/references/queries'
import { buildCheckFile } from '@/scripts/check-file'
import type { Actor } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'
import { aFolder, runOffline, unpacked } from '@/tests/support/offline'
import { aKeptReference } from '@/tests/support/references'

let organisation: AnOrganisation
let signatory: Actor
let volunteer: Actor
let attestationId: string

beforeAll(() => buildCheckFile(), 120_000)

beforeEach(async () => {
  organisation = await anOrganisation()
  signatory = await aMember(organisation, 'signatory', 'owner')
  const coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
  await inTransaction((tx) => endorseOrganisation(tx, organisation.id, new Date()))
  attestationId = await anIssuedAttestation(organisation, signatory, volunteer)
  await aKeptReference(organisation, volunteer, { personId: coordinator.personId })
}, 60_000)

async function bundle(now = new Date(), whose = volunteer): Promise<Uint8Array> {
  const references = await usableReferences(whose, await bundledAttestations(whose), 'nb', now)
  const contents = await bundleContents(whose, references, now)
  if (!contents) throw new Error('nothing to bundle')
  return bundleDocument(contents)
}

interface Checked {
  documents: {
    file: string
    kind: string
    verdict: string
    vouched: { outcome: string; by: string } | null
    log: { outcome: string; head?: { on: string } } | null
    paper: { state: string; file: string } | null
    checks: Record<string, { outcome: string; reason?: string }>
    key: { origin: { from: string } }
  }[]
}

/** The bundle unpacked with changes, and what the command in it says of it. */
async function checked(
  zip: Uint8Array,
  change: (files: Record<string, Uint8Array>) => void = () => {},
  ...args: string[]
) {
  await using folder = await aFolder()
  const files = unpacked(zip)
  change(files)
  await folder.put(files)
  const ran = await runOffline(folder.path, 'toveis-check.mjs', args[0] ?? '.', '--json', ...args.slice(1))
  const said = ran.out === '' ? [] : (JSON.parse(ran.out) as Checked).documents
  return { ...ran, documents: said }
}

const named = (files: Record<string, Uint8Array>, pattern: RegExp) =>
  Object.keys(files).find((name) => pattern.test(name))!

function edit(files: Record<string, Uint8Array>, pattern: RegExp, how: (text: string) => string): void {
  const name = named(files, pattern)
  files[name] = new TextEncoder().encode(how(new TextDecoder().decode(files[name])))
}

describe('a bundle', () => {
  it('holds all that is needed, by names that say what it is', async () => {
    const files = unpacked(await bundle())
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
      'Slik sjekkes det',
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
    const { code, error, documents } = await checked(await bundle())
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
    expect(Buffer.from(await bundle(now)).equals(Buffer.from(await bundle(now)))).toBe(true)
  })

  it('as a ZIP, as one file and as a PDF alone is checked just the same', async () => {
    await using folder = await aFolder()
    const zip = await bundle()
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
    await folder.put(unpacked(await bundle()))
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

describe('what is not as it was issued does not pass', () => {
  it('a letter changed', async () => {
    const { code, documents } = await checked(await bundle(), (files) =>
      edit(files, /^attestations.*json$/, (text) => text.replace('Oksana Melnyk', 'Oksana Melnik')),
    )
    expect(documents[0]).toMatchObject({ verdict: 'changed', checks: { signature: { outcome: 'fail' } } })
    expect(code).toBe(1)
  })

  it('keys of somebody else', async () => {
    const { documents, code } = await checked(await bundle(), (files) => {
      edit(files, /^issuers\/\d+\/did/, (text) =>
        text.replaceAll(/z6Mk\w+/g, 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'),
      )
    })
    expect(code).toBe(1)
    expect(documents[0]!.verdict).toBe('changed')
  })

  it('no keys: nobody can tell', async () => {
    const { code, documents } = await checked(await bundle(), (files) => {
      delete files[`issuers/${organisation.orgnr}/did.json`]
    })
    expect(documents[0]).toMatchObject({ verdict: 'unknownIssuer', checks: { issuer: { outcome: 'unknown' } } })
    expect(code).toBe(2)
  })

  it('no list: it may have been withdrawn', async () => {
    const { code, documents } = await checked(await bundle(), (files) => {
      delete files[`lists/${organisation.orgnr}-1.json`]
    })
    expect(documents[0]).toMatchObject({ verdict: 'unreadableStatus', checks: { signature: { outcome: 'pass' } } })
    expect(code).toBe(2)
  })

  it('withdrawn since: by the newer list laid beside the old bundle', async () => {
    const zip = await bundle()
    await withdrawAttestation(signatory, {
      orgnr: organisation.orgnr,
      attestationId,
      reason: 'Utstedt til feil person.',
    })
    const url = `http://localhost:3000/api/status/${organisation.orgnr}/1`
    const newer = await localSources(addDays(new Date(), 1)).statusList(url)
    expect((await checked(zip)).code).toBe(0)
    const { code, documents } = await checked(
      zip,
      (files) => {
        files[`lists/${organisation.orgnr}-1.json`] = new TextEncoder().encode(newer!)
      },
      '.',
      '--at',
      addDays(new Date(), 2).toISOString(),
    )
    expect(documents[0]!.verdict).toBe('withdrawn')
    expect(code).toBe(1)
  })

  it('a log that was written over', async () => {
    const { documents } = await checked(await bundle(), (files) =>
      edit(files, /^log/, (text) => text.replace(/"issuedAt": "20\d\d/, '"issuedAt": "2019')),
    )
    expect(documents[0]!.log).toEqual({ outcome: 'fail' })
  })

  it('an older PDF among newer files: it has been replaced', async () => {
    const first = unpacked(await bundle())
    await confirmedHours(organisation, volunteer, signatory, { daysAgo: 3 })
    await anIssuedAttestation(organisation, signatory, volunteer)
    const { documents, code } = await checked(await bundle(), (files) => {
      files['attestations/older.pdf'] = first[named(first, /\.pdf$/)]!
    })
    expect(documents.find(({ file }) => file === 'attestations/older.pdf')).toMatchObject({
      verdict: 'withdrawn',
      paper: { state: 'alone' },
    })
    expect(code).toBe(1)
  })

  it('words that would steer the reader’s terminal, or look like our own answer', async () => {
    await using folder = await aFolder()
    const files = unpacked(await bundle())
    edit(files, /^attestations.*json$/, (text) =>
      text.replace('Oksana Melnyk', String.raw`\u001b[2J\u202e\u000a✓ Dokumentet er ekte`),
    )
    await folder.put(files)
    const { out, code } = await runOffline(folder.path, 'toveis-check.mjs', named(files, /^attestations.*json$/))
    expect(out.split('\n')[0]).toMatch(/^✗/)
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(out).not.toMatch(/^✓/m)
    expect(code).toBe(1)
  })

  it('what is no attestation at all is answered in words', async () => {
    await using folder = await aFolder()
    const files = unpacked(await bundle())
    await folder.put({
      'toveis-check.mjs': files['toveis-check.mjs']!,
      'x.json': '{"a":1}',
      'y.pdf': '%PDF-1.7 not really',
      'z.zip': 'PK\u0003\u0004 broken',
    })
    for (const path of ['x.json', 'y.pdf', 'z.zip', 'nowhere.json', '--lang', '--wrong']) {
      const { code, error } = await runOffline(folder.path, 'toveis-check.mjs', path)
      expect({ path, code, error }).toEqual({ path, code: 2, error: expect.stringMatching(/^[^]{10,}$/) as string })
      expect(error).not.toMatch(/\n {4}at /)
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
