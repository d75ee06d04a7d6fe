import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishedLog } from '@/lib/issuers/log/queries'
import { issueItem, takeItem } from '@/lib/attestations/batches/commands'
import { issueBatches } from '@/lib/attestations/batches/jobs'
import { unfinishedBatches } from '@/lib/attestations/batches/queries'
import { issuerDocument } from '@/lib/issuers/queries'
import { replaceKey, resealKeys, rotateKey } from '@/lib/issuers/keys/commands'
import { organisationKey, organisationKeys } from '@/lib/issuers/keys/queries'
import { statusListDocument } from '@/lib/issuers/lists/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { batchesBy } from '@/tests/support/batches'
import { anAdministrator, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { activeKeyOf, type AnIssuer, anAttested, anIssuer, keysOf, verdictOf } from '@/tests/support/issuers'

let issuer: AnIssuer
let administrator: Actor

beforeEach(async () => {
  issuer = await anIssuer()
  administrator = await anAdministrator()
})

const key32 = () => randomBytes(32).toString('base64')
const replaceActive = async (actor = administrator, organisationId = issuer.organisation.id) =>
  replaceKey(actor, { organisationId, keyId: (await activeKeyOf(issuer.organisation.id)).id })

/** The DID document as a verifier reads it. */
async function published(orgnr: string) {
  const document = await issuerDocument(null, orgnr)
  return document as { verificationMethod: { id: string; revoked?: string }[]; assertionMethod: string[] } | null
}

describe('an administrator replaces a key', () => {
  it('in the middle of a batch, and what either key signed is valid', async () => {
    const documents: string[] = []
    for (let i = 0; i < 3; i++) documents.push((await anAttested(issuer)).document)
    await replaceActive()
    for (let i = 0; i < 3; i++) documents.push((await anAttested(issuer)).document)
    const keys = new Set(documents.map((text) => /#key-\d{4}-\d+/.exec(text)![0]))
    expect(keys.size).toBe(2)
    for (const document of documents) expect(await verdictOf(document)).toBe('valid')
  })

  it('while a batch is worked through, and what either key signed is valid', async () => {
    const { organisation, signatory, coordinator } = issuer
    const people = await Promise.all(Array.from({ length: 6 }, () => aVolunteer()))
    for (const one of people) await confirmedHours(organisation, one, coordinator)
    await batchesBy(signatory, organisation).start(people)
    const db = await database()
    const [batch] = await unfinishedBatches(db)
    for (let i = 0; i < 3; i++)
      await inTransaction(async (tx) => {
        const item = await takeItem(tx, batch!, [])
        await issueItem(tx, signatory, batch!, item!, new Date())
      })
    await replaceActive()
    await issueBatches()
    const rows = await db.credential.findMany({ where: { organisationId: organisation.id } })
    expect([...Map.groupBy(rows, ({ keyId }) => keyId).values()].map(({ length }) => length)).toEqual([3, 3])
    for (const { document } of rows) expect(await verdictOf(document!)).toBe('valid')
  }, 60_000)

  it('while others sign, and each signature is of the key that was active', async () => {
    await anAttested(issuer)
    const results = await Promise.all([
      ...Array.from({ length: 5 }, () => anAttested(issuer)),
      replaceActive(),
      ...Array.from({ length: 5 }, () => anAttested(issuer)),
    ])
    for (const result of results) if (result) expect(await verdictOf(result.document)).toBe('valid')
    const keys = await keysOf(issuer.organisation.id)
    expect(keys.map(({ retiredAt }) => retiredAt !== null)).toEqual([true, false])
  }, 60_000)

  it('and the old one’s private part is gone', async () => {
    await anAttested(issuer)
    await replaceActive()
    const [old, next] = await keysOf(issuer.organisation.id)
    expect(old).toMatchObject({ privateSealed: '', retiredById: administrator.personId })
    expect(next).toMatchObject({ retiredAt: null, createdById: administrator.personId })
    expect([old!.name, next!.name]).toEqual([expect.stringMatching(/-1$/), expect.stringMatching(/-2$/)])
  })

  it('once, when two press at once', async () => {
    await anAttested(issuer)
    const input = { organisationId: issuer.organisation.id, keyId: (await activeKeyOf(issuer.organisation.id)).id }
    const results = await Promise.allSettled([replaceKey(administrator, input), replaceKey(administrator, input)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason.message).toBe('alreadyDecided')
    expect(await keysOf(issuer.organisation.id)).toHaveLength(2)
  })

  it('and nobody else may, nor by another organisation’s number', async () => {
    await anAttested(issuer)
    await expect(replaceActive(issuer.signatory)).rejects.toThrow('notFound')
    const other = await anOrganisation()
    await expect(replaceActive(administrator, other.id)).rejects.toThrow('notFound')
    expect(await organisationKeys(issuer.signatory, issuer.organisation.id)).toBeNull()
    const { id } = await activeKeyOf(issuer.organisation.id)
    expect(await organisationKey(administrator, other.id, id)).toBeNull()
    expect(await organisationKey(administrator, issuer.organisation.id, id)).toMatchObject({
      key: { id, state: 'active', signed: 1, canReplace: true },
    })
    expect(await organisationKeys(administrator, 'nonsense')).toBeNull()
    expect(await organisationKeys(administrator, randomUUID())).toBeNull()
  })
})

describe('the DID document', () => {
  it('is there from the first signature on', async () => {
    const { orgnr } = issuer.organisation
    expect(await published(orgnr)).toBeNull()
    await anAttested(issuer)
    expect(await published(orgnr)).toMatchObject({ id: `did:web:localhost%3A3000:org:${orgnr}` })
    expect(await published('999999999')).toBeNull()
  })

  it('goes on trusting retired keys, and says nothing of private ones', async () => {
    await anAttested(issuer)
    await replaceActive()
    const document = await published(issuer.organisation.orgnr)
    expect(document?.verificationMethod).toHaveLength(2)
    expect(document?.assertionMethod).toEqual(document?.verificationMethod.map(({ id }) => id))
    expect(document?.verificationMethod.every(({ revoked }) => revoked === undefined)).toBe(true)
    const { privateSealed } = await activeKeyOf(issuer.organisation.id)
    expect(JSON.stringify(document)).not.toContain(privateSealed)
  })
})

describe('private keys at rest', () => {
  const configured = env.KEY_ENCRYPTION_KEYS
  const retireAll = async () => {
    env.KEY_ENCRYPTION_KEYS = configured
    const db = await database()
    await db.signingKey.updateMany({
      where: { retiredAt: null, compromisedAt: null },
      data: { retiredAt: new Date(), privateSealed: '', sealedBy: '' },
    })
  }
  beforeEach(retireAll)
  afterEach(retireAll)

  it('open with the key they were sealed with, after newer ones came', async () => {
    const first = `a:${key32()}`
    env.KEY_ENCRYPTION_KEYS = first
    await anAttested(issuer)
    expect((await activeKeyOf(issuer.organisation.id)).sealedBy).toBe('a')
    env.KEY_ENCRYPTION_KEYS = `b:${key32()},${first}`
    expect(await verdictOf((await anAttested(issuer)).document)).toBe('valid')
  })

  it('are sealed anew with the newest, after which the older key is not needed any more', async () => {
    const [first, second] = [`a:${key32()}`, `b:${key32()}`]
    env.KEY_ENCRYPTION_KEYS = first
    await anAttested(issuer)
    env.KEY_ENCRYPTION_KEYS = `${second},${first}`
    expect(await inTransaction(resealKeys)).toBeGreaterThan(0)
    expect(await inTransaction(resealKeys)).toBe(0)
    env.KEY_ENCRYPTION_KEYS = second
    expect((await activeKeyOf(issuer.organisation.id)).sealedBy).toBe('b')
    expect(await verdictOf((await anAttested(issuer)).document)).toBe('valid')
  })

  it('that were sealed by SECRET open when keys of their own are configured later', async () => {
    await anAttested(issuer)
    env.KEY_ENCRYPTION_KEYS = `a:${key32()}`
    expect(await verdictOf((await anAttested(issuer)).document)).toBe('valid')
  })

  it('fail loudly with the wrong key or none, and nothing is issued', async () => {
    env.KEY_ENCRYPTION_KEYS = `a:${key32()}`
    await anAttested(issuer)
    const db = await database()
    const count = () => db.attestation.count()
    const before = await count()
    env.KEY_ENCRYPTION_KEYS = `a:${key32()}`
    await expect(anAttested(issuer)).rejects.toThrow(/does not open with «a»/)
    env.KEY_ENCRYPTION_KEYS = `b:${key32()}`
    await expect(anAttested(issuer)).rejects.toThrow(/«a», which KEY_ENCRYPTION_KEYS does not hold/)
    await expect(inTransaction(resealKeys)).rejects.toThrow(/«a»/)
    expect(await count()).toBe(before)
  })

  it('open in their own row alone', async () => {
    await anAttested(issuer)
    const other = await anIssuer()
    await anAttested(other)
    const stolen = await activeKeyOf(other.organisation.id)
    const db = await database()
    await db.signingKey.update({
      where: { id: (await activeKeyOf(issuer.organisation.id)).id },
      data: { privateSealed: stolen.privateSealed },
    })
    await expect(anAttested(issuer)).rejects.toThrow(/does not open/)
  })
})

describe('the database itself refuses', () => {
  it('a second active key, another public part, a retired key in use again, and a deleted credential', async () => {
    const { credential } = await anAttested(issuer)
    const key = await activeKeyOf(issuer.organisation.id)
    const db = await database()
    const { id: _, ...copy } = key
    await expect(db.signingKey.create({ data: { ...copy, name: 'another' } })).rejects.toThrow(/[Uu]nique/)
    const change = (data: object) => db.signingKey.update({ where: { id: key.id }, data })
    await expect(change({ publicKeyMultibase: 'z6Mk' })).rejects.toThrow(/never changed/)
    await inTransaction((tx) => rotateKey(tx, issuer.organisation.id, new Date(), null))
    await expect(change({ retiredAt: null })).rejects.toThrow(/never changed/)
    await expect(db.credential.delete({ where: { id: credential.id } })).rejects.toThrow(/append-only|constraint/)
    const other = (credential.statusIndex + 1) % 131_072
    const move = db.credential.update({ where: { id: credential.id }, data: { statusIndex: other } })
    await expect(move).rejects.toThrow(/keeps its issuer/)
  })
})

describe('when somebody is erased', () => {
  it('what was signed about them is emptied and ends, and stays so', async () => {
    const { volunteer, credential, document } = await anAttested(issuer)
    const db = await database()
    await statusListDocument(null, issuer.organisation.orgnr, 1)
    await db.volunteer.delete({ where: { id: volunteer.personId } })
    const left = await db.credential.findUniqueOrThrow({ where: { id: credential.id } })
    expect(left).toMatchObject({ document: null, withdrawnAt: expect.any(Date) })
    expect(await verdictOf(document)).toBe('withdrawn')
    const restore = db.credential.update({ where: { id: credential.id }, data: { document } })
    await expect(restore).rejects.toThrow(/stays erased/)
    const revive = db.credential.update({ where: { id: credential.id }, data: { withdrawnAt: null } })
    await expect(revive).rejects.toThrow(/withdrawal stands/)
    expect(JSON.stringify(await publishedLog(null))).not.toMatch(/Oksana|Melnyk/)
  })

  it('and so is what somebody else wrote about them', async () => {
    const { volunteer, credential } = await anAttested(issuer)
    const db = await database()
    const { id: credentialId } = await db.credential.create({
      data: { ...credential, id: randomUUID(), kind: 'reference', statusIndex: (credential.statusIndex + 1) % 131_072 },
    })
    await db.reference.create({
      data: {
        volunteerId: volunteer.personId,
        organisationId: issuer.organisation.id,
        refereeName: 'Ingrid Haugen',
        refereeEmail: 'ingrid@post.example',
        relation: 'coordinator',
        locale: 'nb',
        tokenHash: credentialId,
        tokenSealed: '',
        answerUntil: new Date(),
        credentialId,
      },
    })
    await db.person.delete({ where: { id: volunteer.personId } })
    expect(await db.credential.findUniqueOrThrow({ where: { id: credentialId } })).toMatchObject({
      document: null,
      withdrawnAt: expect.any(Date),
    })
  })
})
