import 'server-only'
import { type AttestationContent, attestationContent } from '@/lib/attestations/schema'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { wordsOf } from '@/lib/i18n/words'
import { signCredential, withdrawCredential } from '@/lib/issuers/commands'
import { settleCredential } from '@/lib/issuers/compromise/commands'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { sendMail } from '@/lib/server/mail'
import { SignatureLetter, signatureSubject } from './email'
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
export async function signUnsigned(tx: Transaction, among: readonly string[] | null = null): Promise<number> {
  // A second process finds others to sign, or none.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Attestation" WHERE "credentialId" IS NULL AND (${among}::uuid[] IS NULL OR "id" = ANY(${among}::uuid[]))
    ORDER BY "issuedAt", "id" FOR NO KEY UPDATE SKIP LOCKED`
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

/** A compromised key's attestation: its holder gets it signed anew, or learns that it no longer counts and why. */
export async function settleAttestation(
  tx: Transaction,
  credentialId: string,
  believedUntil: number,
  at: Date,
): Promise<void> {
  // First of all, as whoever withdraws it takes them.
  await tx.$queryRaw`SELECT 1 FROM "Attestation" WHERE "credentialId" = ${credentialId}::uuid FOR NO KEY UPDATE`
  const attestation = await tx.attestation.findUnique({
    where: { credentialId },
    select: {
      id: true,
      organisationId: true,
      organisation: { select: { name: true } },
      volunteer: { select: { person: { select: { email: true, locale: true } } } },
    },
  })
  const settled = await settleCredential(tx, credentialId, believedUntil, at)
  if (!attestation || !settled) return
  const { id, organisationId, organisation } = attestation
  const { email, locale } = attestation.volunteer.person
  if (settled === 'signedAnew') {
    // The paper carries the credential as it was before.
    await tx.attestationPaper.deleteMany({ where: { attestationId: id } })
  } else {
    await tx.attestation.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at, withdrawnReason: wordsOf(locale, 'issuers')('withdrawnReason') },
    })
    await record(tx, null, 'attestation.withdrawn', { subjectId: id, organisationId })
  }
  const letter = SignatureLetter({ locale, what: settled, organisation: organisation.name })
  await sendMail(tx, email, signatureSubject(locale, settled), letter)
}
