import 'server-only'
import type { Signer } from '@/lib/credentials/keys'
import { issuer as issuerOf } from '@/lib/issuers/rules'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
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

/** Waits until nobody signs with any key of this issuer or changes one. */
export async function lockKeys(tx: Transaction, organisationId: string | null): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "SigningKey"
    WHERE coalesce("organisationId", ${platform}::uuid) = ${organisationId ?? platform}::uuid
    ORDER BY "id" FOR UPDATE`
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
