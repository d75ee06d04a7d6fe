import 'server-only'
import { issued, issuedColumns } from '@/lib/attestations/queries'
import { readCode, type Verdict } from '@/lib/attestations/rules'
import type { AttestationContent } from '@/lib/attestations/schema'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { check, consume } from '@/lib/server/limits'
import { codeHash, tokenHash } from '@/lib/server/secrets'

/** Only a valid attestation tells what it says; the others tell when and by whom they ended. */
export type CheckedAttestation =
  | { verdict: Extract<Verdict, 'unknown'> }
  | { verdict: Extract<Verdict, 'valid'>; content: AttestationContent; code: string; organisationSince: Date | null }
  | { verdict: Extract<Verdict, 'withdrawn' | 'replaced' | 'changed'>; organisationName: string; endedAt: Date | null }

/**
 * What an employer gets for a code. The long token can't be guessed and is never limited;
 * misses with the short code are counted for each network address, so that nobody can walk through the codes.
 */
export async function checkAttestation(_viewer: Viewer, typed: string, network: string): Promise<CheckedAttestation> {
  const read = readCode(typed)
  if (!read) return { verdict: 'unknown' }
  if ('code' in read) await check('verifyMisses', network)
  const db = await database()
  const row = await db.attestation.findUnique({
    where: 'token' in read ? { tokenHash: tokenHash(read.token) } : { codeHash: codeHash('attestation', read.code) },
    select: { ...issuedColumns, organisation: { select: { name: true, approvedAt: true } } },
  })
  if (!row) {
    if ('code' in read) await consume('verifyMisses', network)
    return { verdict: 'unknown' }
  }
  const { organisation, ...attestation } = row
  const { verdict: found, content, code } = issued(attestation)
  if (found === 'valid') return { verdict: found, content, code, organisationSince: organisation.approvedAt }
  return {
    verdict: found as 'withdrawn' | 'replaced' | 'changed',
    organisationName: content.organisation.name,
    endedAt: row.withdrawnAt ?? row.replacedAt,
  }
}
