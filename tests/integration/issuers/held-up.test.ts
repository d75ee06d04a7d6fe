import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { signAttestations } from '@/lib/attestations/signing/jobs'
import { addDays, localDate } from '@/lib/dates'
import { distrustKey, markKeyCompromised } from '@/lib/issuers/compromise/commands'
import { unsettled } from '@/lib/issuers/compromise/queries'
import { tendIssuers } from '@/lib/issuers/jobs'
import { endorsementDocument } from '@/lib/issuers/queries'
import { database, inTransaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { anAdministrator } from '@/tests/support/factories'
import {
  activeKeyOf,
  type AnIssuer,
  anAttested,
  anIssuer,
  anUnsigned,
  credentialOf,
  verdictOf,
} from '@/tests/support/issuers'

// An issuer's key does not open, because an older key-encryption key was taken away too early.

const configured = env.KEY_ENCRYPTION_KEYS
const [first, second] = ['first', 'second'].map((name) => `${name}:${randomBytes(32).toString('base64')}`) as [
  string,
  string,
]

let stuck: AnIssuer
let other: AnIssuer
const tomorrow = addDays(new Date(), 1)

beforeEach(async () => {
  env.KEY_ENCRYPTION_KEYS = first
  stuck = await anIssuer()
  other = await anIssuer()
})
afterEach(() => {
  env.KEY_ENCRYPTION_KEYS = configured
})

/** Since tomorrow, so that what it signed is sound and has to be signed anew. */
async function distrust(organisationId: string | null) {
  const { id: keyId } = await activeKeyOf(organisationId)
  const marked = { organisationId, keyId, since: localDate(tomorrow) }
  await inTransaction((tx) => distrustKey(tx, marked, tomorrow, null))
}

it('what stands on a compromised key is settled for everybody else, and for that issuer once its key opens', async () => {
  const [mine, theirs] = [await anAttested(stuck), await anAttested(other)]
  await distrust(stuck.organisation.id)
  env.KEY_ENCRYPTION_KEYS = second
  await distrust(other.organisation.id)

  await signAttestations()
  expect(await verdictOf((await credentialOf(theirs.attestationId)).document)).toBe('valid')
  const left = async () => (await unsettled(await database(), ['attestation'], 10)).map(({ id }) => id)
  expect(await left()).toEqual([mine.credential.id])

  env.KEY_ENCRYPTION_KEYS = `${second},${first}`
  await signAttestations()
  expect(await left()).toEqual([])
  expect(await verdictOf((await credentialOf(mine.attestationId)).document)).toBe('valid')
})

it('attestations without a signature are signed for everybody else, and what is compromised is settled', async () => {
  const [mine, theirs] = [await anAttested(stuck), await anAttested(other)]
  env.KEY_ENCRYPTION_KEYS = second
  await distrust(other.organisation.id)
  const db = await database()
  const unsigned = (organisationId: string, issuedAt: Date) =>
    anUnsigned(mine.attestationId, { organisationId, issuedAt })
  const stays = await unsigned(stuck.organisation.id, new Date('2026-03-01T10:00:00Z'))
  const signed = await unsigned(other.organisation.id, new Date('2026-03-02T10:00:00Z'))

  await signAttestations()
  expect(await db.attestation.findUniqueOrThrow({ where: { id: stays } })).toMatchObject({ credentialId: null })
  expect(await verdictOf((await credentialOf(signed)).document)).toBe('valid')
  expect(await verdictOf((await credentialOf(theirs.attestationId)).document)).toBe('valid')
})

it('organisations are vouched for while a credential of somebody else cannot be settled', async () => {
  const { credential } = await anAttested(stuck)
  const db = await database()
  const reference = { ...credential, id: crypto.randomUUID(), kind: 'reference' as const }
  await db.credential.create({ data: { ...reference, statusIndex: (credential.statusIndex + 1) % 131_072 } })
  await db.$executeRawUnsafe(`
    CREATE FUNCTION "refuseOne"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW."id" = '${reference.id}' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`)
  await db.$executeRawUnsafe(
    `CREATE TRIGGER "refuseOne" BEFORE UPDATE ON "Credential" FOR EACH ROW EXECUTE FUNCTION "refuseOne"()`,
  )
  const administrator = await anAdministrator()
  const { id: keyId } = await activeKeyOf(stuck.organisation.id)
  await markKeyCompromised(administrator, {
    organisationId: stuck.organisation.id,
    keyId,
    since: localDate(new Date()),
  })
  await tendIssuers()
  expect(await endorsementDocument(null, other.organisation.orgnr)).not.toBeNull()
})
