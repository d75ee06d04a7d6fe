import 'server-only'
import type { Transaction } from '@/lib/server/db'

/** Volunteers whose references may not agree with their attestations: one is to be signed, or one that was may no longer stand. */
export async function volunteersToEndorse(db: Transaction, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ volunteerId: string }[]>`
    SELECT DISTINCT r."volunteerId"
    FROM "Reference" r
    LEFT JOIN "Credential" c ON c.id = r."credentialId"
    LEFT JOIN "Attestation" a ON a."volunteerId" = r."volunteerId" AND a."organisationId" = r."organisationId"
      AND a."withdrawnAt" IS NULL AND a."replacedAt" IS NULL AND a."credentialId" IS NOT NULL
    WHERE (
      r."credentialId" IS NULL AND a.id IS NOT NULL
      AND r."keptAt" IS NOT NULL AND r."vouchedAt" IS NOT NULL
      AND r."consentEndedAt" IS NULL AND r."consentUntil" > ${now}
    ) OR (
      r."credentialId" IS NOT NULL AND (
        c."withdrawnAt" IS NOT NULL OR a.id IS NULL OR r."consentUntil" <= ${now}
        OR c.document::jsonb -> 'credentialSubject' ->> 'id' IS DISTINCT FROM 'urn:uuid:' || a."credentialId"
      )
    )`
  return rows.map(({ volunteerId }) => volunteerId)
}
