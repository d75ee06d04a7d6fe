import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { unseal } from '@/lib/server/secrets'
import { contentHash, printedCode, verdict } from './rules'
import { attestationContent } from './schema'

/** What every view of an issued attestation reads. */
export const issuedColumns = {
  id: true,
  issuedAt: true,
  content: true,
  contentHash: true,
  codeSealed: true,
  tokenSealed: true,
  withdrawnAt: true,
  withdrawnReason: true,
  replacedAt: true,
} satisfies Prisma.AttestationSelect

type Row = Prisma.AttestationGetPayload<{ select: typeof issuedColumns }>

/** The stored row with its codes unsealed and its verdict, and whatever else was read with it. */
export function issued<R extends Row>({ content, contentHash: frozen, codeSealed, tokenSealed, ...row }: R) {
  const read = attestationContent.parse(content)
  const unchanged = contentHash(read) === frozen
  return {
    ...row,
    content: read,
    code: printedCode(unseal(codeSealed)),
    token: unseal(tokenSealed),
    verdict: verdict({ ...row, unchanged }),
  }
}

export async function issuedAttestations(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const rows = await db.attestation.findMany({
    where: { organisationId: membership.organisationId },
    orderBy: { issuedAt: 'desc' },
    select: issuedColumns,
  })
  return rows.map(issued)
}

export async function issuedAttestation(actor: Actor, orgnr: string, attestationId: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership || !isId(attestationId)) return null
  const db = await database()
  const row = await db.attestation.findFirst({
    where: { id: attestationId, organisationId: membership.organisationId },
    select: issuedColumns,
  })
  const signs = membership.roles.includes('signatory')
  return row && { ...issued(row), canWithdraw: signs && row.withdrawnAt === null, canDownload: signs }
}

/** The holder's own, newest first. */
export async function myAttestations(actor: Actor) {
  const db = await database()
  const rows = await db.attestation.findMany({
    where: { volunteerId: actor.personId },
    orderBy: { issuedAt: 'desc' },
    select: { ...issuedColumns, credentialId: true, codeOffAt: true, replacementId: true },
  })
  return rows.map((row) => issued(row))
}

/** What the document is made of: for the holder and for those who sign for the organisation. */
export async function attestationFile(actor: Actor, attestationId: string) {
  if (!isId(attestationId)) return null
  const signsFor = actor.memberships
    .filter(({ roles }) => roles.includes('signatory'))
    .map(({ organisationId }) => organisationId)
  const db = await database()
  const row = await db.attestation.findFirst({
    where: { id: attestationId, OR: [{ volunteerId: actor.personId }, { organisationId: { in: signsFor } }] },
    select: issuedColumns,
  })
  return row && issued(row)
}
