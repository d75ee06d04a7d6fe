import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { addDays } from '@/lib/dates'
import { localSources } from '@/lib/issuers/queries'
import { buildCheckFile } from '@/scripts/check-file'
import type { Actor } from '@/lib/server/actors'
import { aHolder, bundleOf, checked, edit, named } from '@/tests/support/bundles'
import { type AnOrganisation, confirmedHours } from '@/tests/support/factories'
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

describe('what is not as it was issued does not pass', () => {
  it('a letter changed', async () => {
    const { code, documents } = await checked(await bundleOf(volunteer), (files) =>
      edit(files, /^attestations.*json$/, (text) => text.replace('Oksana Melnyk', 'Oksana Melnik')),
    )
    expect(documents[0]).toMatchObject({ verdict: 'changed', checks: { signature: { outcome: 'fail' } } })
    expect(code).toBe(1)
  })

  it('keys of somebody else', async () => {
    const { documents, code } = await checked(await bundleOf(volunteer), (files) => {
      edit(files, /^issuers\/\d+\/did/, (text) =>
        text.replaceAll(/z6Mk\w+/g, 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'),
      )
    })
    expect(code).toBe(1)
    expect(documents[0]!.verdict).toBe('changed')
  })

  it('no keys: nobody can tell', async () => {
    const { code, documents } = await checked(await bundleOf(volunteer), (files) => {
      delete files[`issuers/${organisation.orgnr}/did.json`]
    })
    expect(documents[0]).toMatchObject({ verdict: 'unknownIssuer', checks: { issuer: { outcome: 'unknown' } } })
    expect(code).toBe(2)
  })

  it('no list: it may have been withdrawn', async () => {
    const { code, documents } = await checked(await bundleOf(volunteer), (files) => {
      delete files[`lists/${organisation.orgnr}-1.json`]
    })
    expect(documents[0]).toMatchObject({ verdict: 'unreadableStatus', checks: { signature: { outcome: 'pass' } } })
    expect(code).toBe(2)
  })

  it('withdrawn since: by the newer list laid beside the old bundle', async () => {
    const zip = await bundleOf(volunteer)
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
      '--at',
      addDays(new Date(), 2).toISOString(),
    )
    expect(documents[0]!.verdict).toBe('withdrawn')
    expect(code).toBe(1)
  })

  it('a log that was written over', async () => {
    const { documents } = await checked(await bundleOf(volunteer), (files) =>
      edit(files, /^log/, (text) => text.replace(/"issuedAt": "20\d\d/, '"issuedAt": "2019')),
    )
    expect(documents[0]!.log).toEqual({ outcome: 'fail' })
  })

  it('an older PDF among newer files: it has been replaced', async () => {
    const first = unpacked(await bundleOf(volunteer))
    await confirmedHours(organisation, volunteer, signatory, { daysAgo: 3 })
    await anIssuedAttestation(organisation, signatory, volunteer)
    const { documents, code } = await checked(await bundleOf(volunteer), (files) => {
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
    const files = unpacked(await bundleOf(volunteer))
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
    const files = unpacked(await bundleOf(volunteer))
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
