import 'server-only'
import type { Signer } from '@/lib/credentials/keys'
import { issuer as issuerOf, keyState } from '@/lib/issuers/rules'
import type { Actor } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { isId } from '@/lib/server/ids'
import { unsealKey } from '@/lib/server/key-sealing'

/** What the database's own guard takes the platform for: the issuer without an organisation. */
const platform = '00000000-0000-0000-0000-000000000000'

export interface ActiveKey {
  id: string
  name: string
  publicKeyMultibase: string
  privateSealed: string
  sealedBy: string
}

/** The key an issuer signs with now. Until the transaction ends it is neither retired nor found to be compromised. */
export async function activeKey(tx: Transaction, organisationId: string | null): Promise<ActiveKey | null> {
  const [key] = await tx.$queryRaw<ActiveKey[]>`
    SELECT "id", "name", "publicKeyMultibase", "privateSealed", "sealedBy" FROM "SigningKey"
    WHERE coalesce("organisationId", ${platform}::uuid) = ${organisationId ?? platform}::uuid
      AND "retiredAt" IS NULL AND "compromisedAt" IS NULL
    FOR SHARE`
  return key ?? null
}

/** Waits until nobody signs with any key of this issuer or changes one; the oldest first, as whoever signs comes from one key to the next. */
export async function lockKeys(tx: Transaction, organisationId: string | null): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "SigningKey"
    WHERE coalesce("organisationId", ${platform}::uuid) = ${organisationId ?? platform}::uuid
    ORDER BY "createdAt", "id" FOR UPDATE`
}

export const signerWith = (key: ActiveKey, did: string): Signer => ({
  did,
  keyName: key.name,
  publicKeyMultibase: key.publicKeyMultibase,
  secretKeyMultibase: unsealKey({ sealed: key.privateSealed, by: key.sealedBy }, key.id),
})

/** Who an issuer is, as its credentials say it. */
export async function issuerProfile(db: Transaction, organisationId: string | null) {
  const organisation =
    organisationId === null
      ? null
      : await db.partnerOrganisation.findUniqueOrThrow({
          where: { id: organisationId },
          select: { orgnr: true, name: true, purposeNb: true, place: { select: { municipality: true } } },
        })
  return issuerOf(env.publicUrl, env.OPERATOR_NAME, organisation)
}

/** An organisation's keys, the newest first; null for whoever is no administrator, and where there is no such organisation. */
export async function organisationKeys(actor: Actor, organisationId: string) {
  if (!actor.isAdministrator || !isId(organisationId)) return null
  const db = await database()
  const organisation = await db.partnerOrganisation.findUnique({
    where: { id: organisationId },
    select: { id: true, name: true, orgnr: true },
  })
  if (!organisation) return null
  const keys = await db.signingKey.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, createdAt: true, retiredAt: true, compromisedAt: true, compromisedSince: true },
  })
  const keyId = { in: keys.map(({ id }) => id) }
  // By the log: what is signed anew stands on another key from then on.
  const entries = await db.issuance.groupBy({ by: ['keyId'], where: { keyId }, _count: true })
  const standing = await db.credential.groupBy({ by: ['keyId'], where: { keyId, withdrawnAt: null }, _count: true })
  const [signed, waiting] = [counted(entries), counted(standing)]
  return {
    organisation,
    keys: keys.map((key) => {
      const state = keyState(key)
      return {
        ...key,
        state,
        signed: signed.get(key.id) ?? 0,
        /** Signed by a compromised key and not looked at yet. */
        waiting: state === 'compromised' ? (waiting.get(key.id) ?? 0) : 0,
        canReplace: state === 'active',
        canMark: state !== 'compromised',
      }
    }),
  }
}

export type OrganisationKeys = NonNullable<Awaited<ReturnType<typeof organisationKeys>>>
export type OrganisationKey = OrganisationKeys['keys'][number]

/** One of them, for the page that asks once more. */
export async function organisationKey(actor: Actor, organisationId: string, keyId: string) {
  const found = await organisationKeys(actor, organisationId)
  const key = found?.keys.find(({ id }) => id === keyId)
  return found && key ? { organisation: found.organisation, key } : null
}

const counted = (rows: readonly { keyId: string; _count: number }[]) =>
  new Map(rows.map(({ keyId, _count }) => [keyId, _count]))
