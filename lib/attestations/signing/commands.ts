import 'server-only'
import { type AttestationContent, attestationContent } from '@/lib/attestations/schema'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { signCredential, withdrawCredential } from '@/lib/issuers/commands'
import type { Transaction } from '@/lib/server/db'
import { claims } from './rules'

/** Signs what an attestation says, with the key of its organisation; returns the credential's id. */
export async function signAttestation(
  tx: Transaction,
  { organisationId, content, issuedAt }: { organisationId: string; content: AttestationContent; issuedAt: Date },
): Promise<string> {
  const { credentialId } = await signCredential(tx, {
    organisationId,
    kind: 'attestation',
    validFrom: issuedAt,
    // The log tells the true moment, whatever date the attestation bears.
    at: new Date(),
    build: (frame) => attestationCredential(frame, claims(content)),
  })
  return credentialId
}

/** Signs attestations that have no credential yet, and says of those that have ended that they have; returns how many there were. */
export async function signUnsigned(tx: Transaction, atMost = 100): Promise<number> {
  // A second process finds others to sign, or none.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Attestation" WHERE "credentialId" IS NULL
    ORDER BY "issuedAt", "id" LIMIT ${atMost} FOR NO KEY UPDATE SKIP LOCKED`
  for (const { id } of rows) {
    const { organisationId, issuedAt, content, withdrawnAt, replacedAt } = await tx.attestation.findUniqueOrThrow({
      where: { id },
      select: { organisationId: true, issuedAt: true, content: true, withdrawnAt: true, replacedAt: true },
    })
    const credentialId = await signAttestation(tx, {
      organisationId,
      content: attestationContent.parse(content),
      issuedAt,
    })
    await tx.attestation.update({ where: { id }, data: { credentialId } })
    const endedAt = withdrawnAt ?? replacedAt
    if (endedAt) await withdrawCredential(tx, credentialId, endedAt)
    // It was printed without its credential.
    await tx.attestationPaper.deleteMany({ where: { attestationId: id } })
  }
  return rows.length
}
