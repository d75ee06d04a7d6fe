import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { checkDocument } from '@/lib/attestations/verification/commands'
import { presentation } from '@/lib/credentials/presentation'
import { database } from '@/lib/server/db'
import type { Reach } from '@/lib/server/foreign'
import { confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'
import { type AnIssuer, anAttested, anIssuer } from '@/tests/support/issuers'

let issuer: AnIssuer
let attested: Awaited<ReturnType<typeof anAttested>>
let network = 0

beforeEach(async () => {
  issuer = await anIssuer()
  attested = await anAttested(issuer)
  network += 1
})

const nowhere: Reach = {
  resolve: async () => Promise.reject(new Error('nothing is to be asked')),
  get: async () => Promise.reject(new Error('nothing is to be asked')),
}

const check = async (text: string, around: Partial<Parameters<typeof checkDocument>[2]> = {}) =>
  checkDocument(null, { text }, { network: `network ${network}`, locale: 'en', reach: nowhere, listed: [], ...around })

const outcomes = (sheet: Awaited<ReturnType<typeof check>>[number]) => sheet.lines.map(({ outcome }) => outcome)

describe('what somebody pastes', () => {
  it('is valid, and says what it says', async () => {
    const [sheet] = await check(attested.document)
    expect(sheet).toMatchObject({ tone: 'good', title: 'This document is genuine and valid' })
    expect(sheet!.translations.map(({ lang }) => lang)).toEqual(['uk', 'nb'])
    expect(outcomes(sheet!)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass'])
    expect(sheet!.facts.map(({ value }) => value)).toContain('Oksana Melnyk')
    expect(sheet!.lines.find(({ link }) => link)?.link?.href).toContain(issuer.organisation.orgnr)
  })

  it('as a file too, with spaces around', async () => {
    const file = new File([`\n${attested.document}\n`], 'attest.json')
    const around = { network: 'a file', locale: 'nb', reach: nowhere, listed: [] } as const
    expect(await checkDocument(null, { file }, around)).toMatchObject([{ tone: 'good' }])
  })

  it('changed by one letter it is not, and tells nothing of what it says', async () => {
    const [sheet] = await check(attested.document.replace('Oksana', 'Oksena'))
    expect(sheet).toMatchObject({ tone: 'bad', title: 'The content has been changed; do not trust this document' })
    expect(sheet!.facts).toEqual([])
    expect(JSON.stringify(sheet)).not.toContain('Oksena')
  })

  it('withdrawn meanwhile it says when', async () => {
    await withdrawAttestation(issuer.signatory, {
      orgnr: issuer.organisation.orgnr,
      attestationId: attested.attestationId,
      reason: 'Timene ble ført på feil person.',
    })
    const [sheet] = await check(attested.document)
    expect(sheet).toMatchObject({ tone: 'bad', title: 'This document has been withdrawn', facts: [] })
    expect(sheet!.note).toMatch(/^Nordlys matsentral withdrew it on /)
    expect(JSON.stringify(sheet)).not.toContain('feil person')
  })

  it('replaced it says to ask for the new one', async () => {
    await confirmedHours(issuer.organisation, attested.volunteer, issuer.coordinator, { minutes: 60, daysAgo: 3 })
    await anIssuedAttestation(issuer.organisation, issuer.signatory, attested.volunteer)
    expect(await check(attested.document)).toMatchObject([
      {
        title: 'This document has been replaced by a new one',
        help: 'Ask the person who gave you the file for the new one.',
      },
    ])
  })

  it('several in one file are answered one by one', async () => {
    const other = await anAttested(issuer)
    const changed = other.document.replace('Oksana', 'Oksena')
    const both = presentation([JSON.parse(attested.document), JSON.parse(changed)])
    expect(await check(JSON.stringify(both))).toMatchObject([{ tone: 'good' }, { tone: 'bad' }])
  })

  it('is stored nowhere', async () => {
    const db = await database()
    const before = await Promise.all([db.event.count(), db.credential.count(), db.issuance.count()])
    await check(attested.document)
    await check('{"id":"Oksana"}')
    expect(await Promise.all([db.event.count(), db.credential.count(), db.issuance.count()])).toEqual(before)
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toMatch(/Oksana|network/)
  })
})

describe('what is no document', () => {
  it.each([
    ['nothing at all', 'x'],
    ['a list', '[]'],
    ['another object', '{"name":"Kari"}'],
    ['two fields of one name', '{"id":"a","id":"b"}'],
    ['a deep one', `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`],
    ['an empty presentation', '{"type":["VerifiablePresentation"],"verifiableCredential":[]}'],
  ])('%s', async (_what, text) => {
    expect(await check(text)).toMatchObject([
      { tone: 'plain', title: 'This is no document that we can check', facts: [], details: [] },
    ])
  })

  it('a PDF and what is too big are refused with words', async () => {
    await expect(check('%PDF-1.7 …')).rejects.toMatchObject({ code: 'documentIsPaper', field: 'text' })
    await expect(check('ж'.repeat(50_001))).rejects.toMatchObject({ code: 'documentTooBig' })
  })

  it('one network checks so many and no more, and others go on', async () => {
    for (let time = 0; time < 60; time++) await check('x')
    await expect(check('x')).rejects.toMatchObject({ code: 'tooManyTries' })
    await expect(check('x', { network: 'somebody else' })).resolves.toHaveLength(1)
  })
})
