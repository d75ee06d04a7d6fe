import 'server-only'
import type { CombinedDocument } from '@/lib/attestations/document'
import { onPaper } from '@/lib/attestations/document/paper'
import { issued, issuedColumns, myAttestations } from '@/lib/attestations/queries'
import { combined, namesIn, shareState } from '@/lib/attestations/sharing/rules'
import { addDays } from '@/lib/dates'
import type { Json } from '@/lib/credentials/json'
import { presentation } from '@/lib/credentials/presentation'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'

export type Wallet = Awaited<ReturnType<typeof myWallet>>
export type WalletAttestation = Wallet['valid'][number]

/** What somebody has been given: what is valid and what it comes to, then what was replaced or withdrawn. */
export async function myWallet(actor: Actor, now: Date) {
  const db = await database()
  const attestations = (await myAttestations(actor)).map(({ credentialId, codeOffAt, ...row }) => ({
    ...row,
    signed: credentialId !== null,
    codeOn: codeOffAt === null,
  }))
  const shares = await db.share.findMany({
    where: { volunteerId: actor.personId },
    select: { offAt: true, expiresAt: true },
  })
  const valid = attestations.filter(({ verdict }) => verdict === 'valid')
  return {
    valid,
    earlier: attestations.filter(({ verdict }) => verdict !== 'valid'),
    combination: combined(valid.map(({ content }) => content)),
    openLinks: shares.filter((share) => shareState(share, now) === 'on').length,
    links: shares.length,
  }
}

export interface CombinedFile {
  document: CombinedDocument
  attestationIds: string[]
  /** Their signed files. */
  signed: string[]
}

/** All one's valid attestations for one overview; null where there is none. */
export async function combinedFile(actor: Actor, now: Date): Promise<CombinedFile | null> {
  const db = await database()
  const rows = await db.attestation.findMany({
    where: { volunteerId: actor.personId, withdrawnAt: null, replacedAt: null },
    orderBy: { issuedAt: 'desc' },
    select: { ...issuedColumns, credential: { select: { document: true } } },
  })
  const valid = rows.map((row) => issued(row)).filter(({ verdict }) => verdict === 'valid')
  if (valid.length === 0) return null
  const signed = valid.flatMap(({ credential }) => credential?.document ?? [])
  const operator = { name: env.OPERATOR_NAME, email: env.OPERATOR_EMAIL }
  return {
    document: {
      volunteer: { name: namesIn(valid.map(({ content }) => content)).join(' / ') },
      madeAt: now,
      parts: valid.map((one) => onPaper(one, { publicUrl: env.publicUrl, operator })),
      presentation: signed.length === 0 ? null : presented(signed),
      operator,
    },
    attestationIds: valid.map(({ id }) => id),
    signed,
  }
}

const presented = (signed: readonly string[]) =>
  JSON.stringify(presentation(signed.map((one) => JSON.parse(one) as Json)))

const newForDays = 14

/** What was issued lately and has not been shown to anybody yet: worth a line on the volunteer's page. */
export async function newAttestationCount(actor: Actor, now: Date): Promise<number> {
  const db = await database()
  return db.attestation.count({
    where: {
      volunteerId: actor.personId,
      withdrawnAt: null,
      replacedAt: null,
      issuedAt: { gt: addDays(now, -newForDays) },
      shares: { none: {} },
    },
  })
}
