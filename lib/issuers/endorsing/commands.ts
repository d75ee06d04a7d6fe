import 'server-only'
import { didOf } from '@/lib/credentials/did'
import { organisationCredential } from '@/lib/credentials/organisation-credential'
import { localDate } from '@/lib/dates'
import { signCredential, withdrawCredential } from '@/lib/issuers/commands'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'

/** The platform signs that an organisation is the one in Enhetsregisteret; an earlier word of it ends. */
export async function endorseOrganisation(tx: Transaction, organisationId: string, at: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "PartnerOrganisation" WHERE "id" = ${organisationId}::uuid FOR NO KEY UPDATE`
  const organisation = await tx.partnerOrganisation.findUnique({
    where: { id: organisationId, registerAnswer: 'found', approvedAt: { not: null } },
    select: {
      orgnr: true,
      name: true,
      approvedAt: true,
      registerName: true,
      registerCheckedAt: true,
      endorsement: { select: { credentialId: true, credential: { select: { issuedAt: true, withdrawnAt: true } } } },
    },
  })
  if (!organisation?.approvedAt) return
  const { orgnr, name, registerName, approvedAt, registerCheckedAt, endorsement } = organisation
  if (endorsement && !endorsement.credential.withdrawnAt && endorsement.credential.issuedAt >= registerCheckedAt) return
  if (endorsement) await withdrawCredential(tx, endorsement.credentialId, at)
  const claims = {
    did: didOf(env.publicUrl, orgnr),
    name: registerName ?? name,
    orgnr,
    checkedOn: localDate(registerCheckedAt),
    since: localDate(approvedAt),
  }
  const { credentialId } = await signCredential(tx, {
    organisationId: null,
    kind: 'organisation',
    at,
    build: (frame) => organisationCredential(frame, claims),
  })
  await tx.endorsement.upsert({
    where: { organisationId },
    create: { organisationId, credentialId },
    update: { credentialId },
  })
}
