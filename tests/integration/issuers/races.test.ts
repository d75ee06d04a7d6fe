import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { attestationContent } from '@/lib/attestations/schema'
import { settleAttestation, signAttestation, signUnsigned } from '@/lib/attestations/signing/commands'
import { localDate } from '@/lib/dates'
import { withdrawCredential } from '@/lib/issuers/commands'
import { distrustKey, settleCredential } from '@/lib/issuers/compromise/commands'
import { lastBelieved } from '@/lib/issuers/compromise/queries'
import { rotateKey } from '@/lib/issuers/keys/commands'
import { activeKey } from '@/lib/issuers/keys/queries'
import { statusListDocument } from '@/lib/issuers/lists/queries'
import { lockLog } from '@/lib/issuers/log/commands'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import {
  activeKeyOf,
  type AnIssuer,
  anAttested,
  anIssuer,
  anUnsigned,
  credentialOf,
  verdictOf,
} from '@/tests/support/issuers'

// Two transactions open at the same time: the embedded database has one after the other.
const twoAtOnce = Boolean(process.env.TEST_DATABASE_URL)

let issuer: AnIssuer
let attested: Awaited<ReturnType<typeof anAttested>>

beforeEach(async () => {
  issuer = await anIssuer()
  attested = await anAttested(issuer)
})

/** Does something, and keeps its transaction open until it is let go. */
async function held(run: (tx: Transaction) => Promise<unknown>) {
  const done = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const ended = inTransaction(async (tx) => {
    await run(tx)
    done.resolve()
    await release.promise
  })
  await Promise.race([done.promise, ended])
  return {
    letGo: () => {
      release.resolve()
      return ended
    },
  }
}

async function somebodyWaits(): Promise<void> {
  const db = await database()
  const waiting = async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    return row!.count
  }
  await expect.poll(waiting, { timeout: 5000, interval: 20 }).toBeGreaterThan(0)
}

async function signAnother(tx: Transaction) {
  const { content } = await tx.attestation.findUniqueOrThrow({ where: { id: attested.attestationId } })
  const organisationId = issuer.organisation.id
  return signAttestation(tx, { organisationId, content: attestationContent.parse(content), issuedAt: new Date() })
}

const withdraw = (attestationId: string) =>
  withdrawAttestation(issuer.signatory, {
    orgnr: issuer.organisation.orgnr,
    attestationId,
    reason: 'Timene ble ført på feil person.',
  })

describe.runIf(twoAtOnce)('while somebody signs', () => {
  it('an attestation that is withdrawn ends with the credential that it was just given', async () => {
    const attestationId = await anUnsigned(attested.attestationId)
    const signing = await held((tx) => signUnsigned(tx, [attestationId]))
    const withdrawal = withdraw(attestationId)
    await somebodyWaits()
    await Promise.all([signing.letGo(), withdrawal])
    expect(await verdictOf((await credentialOf(attestationId)).document)).toBe('withdrawn')
  })

  it('whoever asks for the list does not wait for them', async () => {
    const signing = await held(signAnother)
    expect(await statusListDocument(null, issuer.organisation.orgnr, 1)).toContain('encodedList')
    await signing.letGo()
  })

  it('a key that is replaced waits for them, and what they signed with it is valid', async () => {
    const { id: keyId } = await activeKeyOf(issuer.organisation.id)
    let credentialId = ''
    const signing = await held(async (tx) => (credentialId = await signAnother(tx)))
    const rotation = inTransaction((tx) => rotateKey(tx, issuer.organisation.id, new Date(), null))
    await somebodyWaits()
    await Promise.all([signing.letGo(), rotation])
    const db = await database()
    const credential = await db.credential.findUniqueOrThrow({ where: { id: credentialId } })
    expect(credential.keyId).toBe(keyId)
    expect(await verdictOf(credential.document!)).toBe('valid')
  })

  it('a key that is found to be compromised waits for them, and takes what they signed with it', async () => {
    const { id: keyId } = await activeKeyOf(issuer.organisation.id)
    let credentialId = ''
    const signing = await held(async (tx) => (credentialId = await signAnother(tx)))
    const marked = { organisationId: issuer.organisation.id, keyId, since: localDate(new Date()) }
    const marking = inTransaction((tx) => distrustKey(tx, marked, new Date(), null))
    await somebodyWaits()
    await Promise.all([signing.letGo(), marking])
    const db = await database()
    const until = await lastBelieved(db, new Date(`${marked.since}T00:00:00Z`))
    expect(await inTransaction((tx) => settleCredential(tx, credentialId, until, new Date()))).toBe('withdrawn')
  })
})

describe.runIf(twoAtOnce)('keys that are replaced one soon after the other', () => {
  it('are taken in the order they were made: who waited for the one before gets the next, and nobody begins again', async () => {
    const { id } = issuer.organisation
    const before = await activeKeyOf(id)
    // Ids are random: it matters where a later one comes first.
    do await inTransaction((tx) => rotateKey(tx, id, new Date(), null))
    while ((await activeKeyOf(id)).id > before.id)
    const next = await activeKeyOf(id)
    let begun = 0
    const release = Promise.withResolvers<void>()
    const holds = Promise.withResolvers<void>()
    const signing = inTransaction(async (tx) => {
      begun++
      // Whoever waits for a key that is then retired has it locked all the same.
      await tx.$queryRaw`SELECT 1 FROM "SigningKey" WHERE "id" = ${before.id}::uuid FOR SHARE`
      holds.resolve()
      await release.promise
      return activeKey(tx, id)
    })
    await holds.promise
    const rotation = inTransaction((tx) => {
      begun++
      return rotateKey(tx, id, new Date(), null)
    })
    await somebodyWaits()
    release.resolve()
    await rotation
    expect((await signing)?.id).toBe(next.id)
    expect(begun).toBe(2)
  })
})

describe.runIf(twoAtOnce)('while what a compromised key signed is settled', () => {
  it('whoever withdraws takes the same locks in the same order: nobody has to begin again', async () => {
    const { id: keyId } = await activeKeyOf(issuer.organisation.id)
    const marked = { organisationId: issuer.organisation.id, keyId, since: localDate(new Date()) }
    await inTransaction((tx) => distrustKey(tx, marked, new Date(), null))
    const { id } = attested.credential
    let begun = 0
    const release = Promise.withResolvers<void>()
    const holds = Promise.withResolvers<void>()
    const withdrawal = inTransaction(async (tx) => {
      begun++
      await lockLog(tx)
      holds.resolve()
      await release.promise
      await withdrawCredential(tx, id, new Date())
    })
    await holds.promise
    const settled = inTransaction((tx) => {
      begun++
      return settleCredential(tx, id, 0, new Date())
    })
    await somebodyWaits()
    release.resolve()
    await withdrawal
    expect(await settled).toBeNull()
    expect(begun).toBe(2)
  })

  it('an attestation that its organisation withdraws meanwhile keeps the organisation’s reason', async () => {
    const { id: keyId } = await activeKeyOf(issuer.organisation.id)
    const marked = { organisationId: issuer.organisation.id, keyId, since: localDate(new Date()) }
    await inTransaction((tx) => distrustKey(tx, marked, new Date(), null))
    const { attestationId, credential } = attested
    const withdrawal = await held(async (tx) => {
      await tx.attestation.update({
        where: { id: attestationId },
        data: { withdrawnAt: new Date(), withdrawnById: issuer.signatory.personId, withdrawnReason: 'Feil person.' },
      })
      await withdrawCredential(tx, credential.id, new Date())
    })
    const settling = inTransaction((tx) => settleAttestation(tx, credential.id, 0, new Date()))
    await somebodyWaits()
    await Promise.all([withdrawal.letGo(), settling])
    const db = await database()
    const left = await db.attestation.findUniqueOrThrow({ where: { id: attestationId } })
    expect(left).toMatchObject({ withdrawnReason: 'Feil person.', withdrawnById: issuer.signatory.personId })
  })
})
