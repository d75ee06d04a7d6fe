import { beforeEach, describe, expect, it } from 'vitest'
import { myAttestations } from '@/lib/attestations/queries'
import { signAttestations } from '@/lib/attestations/signing/jobs'
import { firstLink, link } from '@/lib/credentials/chain'
import type { Json } from '@/lib/credentials/json'
import { signed } from '@/lib/credentials/sign'
import { addDays, localDate } from '@/lib/dates'
import { distrustKey, markKeyCompromised, settleCredential } from '@/lib/issuers/compromise/commands'
import { lastBelieved, unsettled } from '@/lib/issuers/compromise/queries'
import { tendIssuers } from '@/lib/issuers/jobs'
import { replaceKey } from '@/lib/issuers/keys/commands'
import { activeKey, organisationKeys, signerWith } from '@/lib/issuers/keys/queries'
import { endorsementDocument, issuerDocument } from '@/lib/issuers/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { anAdministrator, anOrganisation } from '@/tests/support/factories'
import {
  activeKeyOf,
  type AnIssuer,
  anAttested,
  anIssuer,
  checked,
  credentialOf,
  keysOf,
  verdictOf,
} from '@/tests/support/issuers'
import { lettersTo } from '@/tests/support/letters'

let issuer: AnIssuer
let administrator: Actor

beforeEach(async () => {
  issuer = await anIssuer()
  administrator = await anAdministrator()
})

const today = localDate(new Date())

const mark = async (over: { since?: string; keyId?: string; organisationId?: string } = {}, actor = administrator) =>
  markKeyCompromised(actor, {
    organisationId: issuer.organisation.id,
    keyId: (await activeKeyOf(issuer.organisation.id)).id,
    since: today,
    ...over,
  })

/** As if it had been signed so many days ago: the log is append-only, so it is written anew from the first row. */
async function datedBack(credentialIds: readonly string[], days: number): Promise<void> {
  const db = await database()
  const rows = await db.issuance.findMany({ orderBy: { position: 'asc' } })
  await db.$executeRawUnsafe('ALTER TABLE "Issuance" DISABLE TRIGGER USER')
  let before = firstLink
  for (const row of rows) {
    const issuedAt = credentialIds.includes(row.credentialId) ? addDays(row.issuedAt, -days) : row.issuedAt
    before = link(before, { ...row, issuedAt })
    await db.issuance.update({ where: { position: row.position }, data: { issuedAt, link: before } })
  }
  await db.$executeRawUnsafe('ALTER TABLE "Issuance" ENABLE TRIGGER USER')
}

/** One attestation from ten days ago and one of today, by the same key. */
async function oldAndNew() {
  const old = await anAttested(issuer)
  const recent = await anAttested(issuer)
  const db = await database()
  const earlier = await db.issuance.findMany({
    where: {
      position: { lte: (await db.issuance.findFirstOrThrow({ where: { credentialId: old.credential.id } })).position },
    },
  })
  await datedBack(
    earlier.map(({ credentialId }) => credentialId),
    10,
  )
  return { old, recent }
}

describe('a compromised key', () => {
  it('what the log shows from before is signed anew, the rest is withdrawn, and the stolen key is worth nothing', async () => {
    const { old, recent } = await oldAndNew()
    const stolen = await inTransaction(async (tx) => (await activeKey(tx, issuer.organisation.id))!)
    const signer = signerWith(stolen, `did:web:localhost%3A3000:org:${issuer.organisation.orgnr}`)
    const { proof: _, ...body } = JSON.parse(old.document) as Json
    const past = addDays(new Date(), -30)
    const forged = await signed({ ...body, validFrom: past.toISOString().replace(/\.\d+/, '') }, signer, past)
    expect(await verdictOf(forged)).toBe('valid')

    await mark()
    // Fails closed until each is settled.
    expect(await verdictOf(old.document)).toBe('unknownIssuer')
    await signAttestations()

    const anew = await credentialOf(old.attestationId)
    expect(anew.document).not.toBe(old.document)
    expect(await verdictOf(anew.document)).toBe('valid')
    const [was, is] = [old.document, anew.document].map((text) => JSON.parse(text) as Record<string, string>)
    expect(is).toMatchObject({ id: was!.id, awardedDate: was!.awardedDate, credentialStatus: was!.credentialStatus })
    expect(Date.parse(is!.validFrom!)).toBeGreaterThan(Date.parse(was!.validFrom!))

    const db = await database()
    const gone = await db.attestation.findUniqueOrThrow({
      where: { id: recent.attestationId },
      include: { credential: true },
    })
    expect(gone.withdrawnAt).not.toBeNull()
    expect(gone.withdrawnById).toBeNull()
    expect(gone.credential?.withdrawnAt).not.toBeNull()
    for (const text of [old.document, recent.document, forged]) {
      const { verdict, checks } = await checked(text)
      expect(verdict).toBe('unknownIssuer')
      expect(checks.issuer.reason).toBe('untrustedKey')
    }
  })

  it('holders and the organisation are told, the reason is for the holder alone', async () => {
    const { old, recent } = await oldAndNew()
    await mark()
    await signAttestations()
    const subject = async (actor: Actor) => (await lettersTo(actor)).at(-1)?.subject
    expect(await subject(old.volunteer)).toBe('Вашу довідку підписано заново')
    expect(await subject(recent.volunteer)).toBe('Ваша довідка більше не дійсна')
    const letter = (await lettersTo(issuer.signatory)).at(-1)
    expect(letter?.subject).toMatch(/[Кк]люч/)
    expect(letter?.text).toContain('Nordlys matsentral')
    expect(await lettersTo(issuer.coordinator)).toEqual([])
    const [mine] = await myAttestations(recent.volunteer)
    expect(mine).toMatchObject({ verdict: 'withdrawn', withdrawnReason: expect.stringContaining('Ключ') })
    expect((await myAttestations(old.volunteer))[0]).toMatchObject({ verdict: 'valid' })
  })

  it('is left out of what the DID document trusts; a new one signs from now on', async () => {
    await anAttested(issuer)
    const { name } = await activeKeyOf(issuer.organisation.id)
    await mark()
    const document = await issuerDocument(null, issuer.organisation.orgnr)
    expect(document?.assertionMethod).toEqual([expect.stringMatching(/#key-\d{4}-2$/)])
    expect(JSON.stringify(document?.assertionMethod)).not.toContain(name)
    expect(await verdictOf((await anAttested(issuer)).document)).toBe('valid')
    const [bad] = await keysOf(issuer.organisation.id)
    expect(bad).toMatchObject({ privateSealed: '', compromisedById: administrator.personId })
  })

  it('that was replaced before leaves the new one as it is', async () => {
    const first = await anAttested(issuer)
    const old = await activeKeyOf(issuer.organisation.id)
    await replaceKey(administrator, { organisationId: issuer.organisation.id, keyId: old.id })
    const second = await anAttested(issuer)
    await mark({ keyId: old.id })
    await signAttestations()
    expect(await keysOf(issuer.organisation.id)).toHaveLength(2)
    expect(await verdictOf(second.document)).toBe('valid')
    expect(await verdictOf(first.document)).toBe('unknownIssuer')
  })

  it('work that was cut short goes on where it stopped, and two who work at once do it once', async () => {
    const all = [await anAttested(issuer), await anAttested(issuer), await anAttested(issuer)]
    const db = await database()
    const rows = await db.issuance.findMany()
    await datedBack(
      rows.map(({ credentialId }) => credentialId),
      10,
    )
    await mark()
    const [first] = await unsettled(db, ['attestation'], 1)
    const until = await lastBelieved(db, first!.since)
    expect(await inTransaction((tx) => settleCredential(tx, first!.id, until, new Date()))).toBe('signedAnew')
    expect(await inTransaction((tx) => settleCredential(tx, first!.id, until, new Date()))).toBeNull()
    await Promise.all([signAttestations(), signAttestations()])
    expect(await unsettled(db, ['attestation'], 10)).toEqual([])
    for (const { credential, attestationId } of all) {
      expect(await verdictOf((await credentialOf(attestationId)).document)).toBe('valid')
      expect(await db.issuance.count({ where: { credentialId: credential.id } })).toBe(2)
    }
    const found = await organisationKeys(administrator, issuer.organisation.id)
    // What each key signed, whichever one it stands on now.
    expect(found?.keys.map(({ state, waiting, signed: count }) => [state, waiting, count])).toEqual([
      ['active', 0, 3],
      ['compromised', 0, 3],
    ])
  })
})

describe('what the log does not show is not believed', () => {
  it('a credential that was changed in the database, and one put in behind a later row with an earlier date', async () => {
    const { old, recent } = await oldAndNew()
    const late = await anAttested(issuer)
    await datedBack([late.credential.id], 20)
    const db = await database()
    await db.credential.update({
      where: { id: old.credential.id },
      data: { document: old.document.replace('Oksana', 'Oleksandra') },
    })
    await mark()
    await signAttestations()
    for (const { credential } of [old, recent, late]) {
      const row = await db.credential.findUniqueOrThrow({ where: { id: credential.id } })
      expect(row.withdrawnAt).not.toBeNull()
    }
  })

  it('where rows were changed, even when they were bound anew: nothing after the head that was published before', async () => {
    const { old } = await oldAndNew()
    const db = await database()
    const { position, link: head } = await db.issuance.findFirstOrThrow({ where: { credentialId: old.credential.id } })
    const since = new Date(`${today}T00:00:00Z`)
    expect(await lastBelieved(db, since)).toBe(position)
    await inTransaction(async (tx) => {
      await tx.logHead.create({
        data: { on: addDays(new Date(), -400), position: position - 1, link: 'something else' },
      })
      expect(await lastBelieved(tx, since)).toBe(0)
      throw new Error('undone')
    }).catch(() => undefined)
    await db.logHead.create({ data: { on: addDays(new Date(), -400), position, link: head } })
    const { position: last } = await db.issuance.findFirstOrThrow({ orderBy: { position: 'desc' } })
    await db.$executeRawUnsafe('ALTER TABLE "Issuance" DISABLE TRIGGER USER')
    await db.issuance.update({ where: { position: last }, data: { digest: 'forged' } })
    await db.$executeRawUnsafe('ALTER TABLE "Issuance" ENABLE TRIGGER USER')
    expect(await lastBelieved(db, since)).toBe(position)
    expect(await lastBelieved(db, addDays(since, 5))).toBe(position)
  })
})

describe('marking is refused', () => {
  it('to others than administrators, for another organisation’s key, for a day to come, and the second time', async () => {
    await anAttested(issuer)
    const { id: keyId } = await activeKeyOf(issuer.organisation.id)
    await expect(mark({}, issuer.signatory)).rejects.toThrow('notFound')
    await expect(mark({ organisationId: (await anOrganisation()).id })).rejects.toThrow('notFound')
    await expect(mark({ since: localDate(addDays(new Date(), 2)) })).rejects.toThrow('sinceInFuture')
    const results = await Promise.allSettled([mark({ keyId }), mark({ keyId })])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason.message).toBe('alreadyDecided')
    expect(await keysOf(issuer.organisation.id)).toHaveLength(2)
  })
})

it('the platform’s own key: its word on organisations is given anew', async () => {
  await tendIssuers()
  const ask = async () => (await endorsementDocument(null, issuer.organisation.orgnr))!
  const before = await ask()
  expect(await verdictOf(before)).toBe('valid')
  const { id: keyId } = await activeKeyOf(null)
  await inTransaction((tx) => distrustKey(tx, { organisationId: null, keyId, since: today }, new Date(), null))
  expect(await verdictOf(before)).toBe('unknownIssuer')
  await tendIssuers()
  expect(await verdictOf(await ask())).toBe('valid')
})
