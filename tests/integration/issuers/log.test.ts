import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { brokenAt } from '@/lib/credentials/chain'
import { addDays } from '@/lib/dates'
import { publishHead } from '@/lib/issuers/log/commands'
import { logPage, publishedLog } from '@/lib/issuers/log/queries'
import { database, inTransaction } from '@/lib/server/db'
import { type AnIssuer, anAttested, anIssuer } from '@/tests/support/issuers'

let issuer: AnIssuer
const tomorrow = addDays(new Date(), 1)

beforeAll(async () => {
  issuer = await anIssuer()
})

const publish = (now: Date) => inTransaction((tx) => publishHead(tx, now))
const everything = async () => (await publishedLog(null))!

/** How somebody who has only what is published reads the log: no code of ours but the rule itself, written down in words. */
function follow({ before, entries }: Awaited<ReturnType<typeof everything>>): string {
  let last = before.link
  for (const { position, credentialId, keyId, digest, issuedAt, link } of entries) {
    const bound = JSON.stringify([last, position, credentialId, keyId, digest, issuedAt])
    expect(createHash('sha256').update(bound).digest('base64url')).toBe(link)
    last = link
  }
  return last
}

describe('the published log', () => {
  it('lets an outsider see that a credential is in it, and whose key signed it', async () => {
    const { document, credential } = await anAttested(issuer)
    const log = await everything()
    follow(log)
    const digest = createHash('sha256').update(document).digest('base64url')
    const entry = log.entries.find((one) => one.digest === digest)
    expect(entry).toMatchObject({ credentialId: credential.id })
    const { proof } = JSON.parse(document) as { proof: { verificationMethod: string } }
    expect(log.keys[entry!.keyId]).toBe(proof.verificationMethod)
  })

  it('has a head for each day on which something was signed, which binds all before it', async () => {
    await anAttested(issuer)
    const { position, link } = (await everything()).entries.at(-1)!
    await publish(tomorrow)
    await publish(tomorrow)
    const { heads } = await everything()
    expect(heads).toEqual([{ on: new Date().toISOString().slice(0, 10), position, link }])
    // Nothing new: no new head.
    await publish(addDays(tomorrow, 3))
    expect((await everything()).heads).toEqual(heads)
  })

  it('publishes no day before it is over', async () => {
    await anAttested(issuer)
    const before = (await everything()).heads
    await publish(new Date())
    expect((await everything()).heads).toEqual(before)
  })

  it('two who publish at once publish one head', async () => {
    await anAttested(issuer)
    const later = addDays(tomorrow, 10)
    await Promise.all([publish(later), publish(later)])
    const days = (await everything()).heads.map(({ on }) => on)
    expect(new Set(days).size).toBe(days.length)
  })

  it('goes on from any entry, and from none that is not there', async () => {
    const { position, link } = (await everything()).entries[0]!
    const rest = (await publishedLog(null, position))!
    expect(rest.before).toEqual({ position, link })
    expect(rest.entries[0]?.position).toBe(position + 1)
    expect(rest.next).toBeNull()
    expect(logPage).toBeGreaterThan(rest.entries.length)
    expect(await publishedLog(null, 999_999_999)).toBeNull()
  })

  it('names nobody', async () => {
    const { volunteer, attestationId } = await anAttested(issuer)
    const text = JSON.stringify(await everything())
    for (const personal of ['Oksana', 'Ingrid', volunteer.personId, attestationId]) expect(text).not.toContain(personal)
  })
})

it('the database takes nothing back: no entry and no head is changed, deleted or truncated', async () => {
  await anAttested(issuer)
  await publish(addDays(tomorrow, 20))
  const db = await database()
  await expect(db.issuance.updateMany({ data: { digest: 'another' } })).rejects.toThrow(/append-only/)
  await expect(db.issuance.deleteMany()).rejects.toThrow(/append-only/)
  await expect(db.logHead.updateMany({ data: { link: 'another' } })).rejects.toThrow(/append-only/)
  await expect(db.$executeRawUnsafe('TRUNCATE "Issuance"')).rejects.toThrow(/append-only/)
  expect(brokenAt(await db.issuance.findMany({ orderBy: { position: 'asc' } }))).toBeNull()
})
