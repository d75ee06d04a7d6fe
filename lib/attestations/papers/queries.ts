import 'server-only'
import { createHash } from 'node:crypto'
import { attestationDocument, attestationPages } from '@/lib/attestations/document'
import { onPaper } from '@/lib/attestations/document/paper'
import type { Pages } from '@/lib/attestations/document/press'
import { attestationFile } from '@/lib/attestations/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { platformSeal } from '@/lib/server/seal'
import { fileName } from './rules'

/** The PDF of an issued attestation as it was first made. */
export interface Paper {
  bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 in base64url. */
  digest: string
  sealed: boolean
  name: string
}

/** For the holder and for those who sign for the organisation; made at first need and kept, so that it is one file for ever. */
export async function paperOf(actor: Actor, attestationId: string): Promise<Paper | null> {
  const file = await attestationFile(actor, attestationId)
  if (!file) return null
  const already = await kept(file)
  if (already) return already
  const input = await documentOf(file)
  return keep(file, input.credential, await attestationDocument(input))
}

/** What `printed` of `document/press` makes the paper of on a thread; null when it is there already, or not for this actor. */
export async function paperToPrint(actor: Actor, attestationId: string): Promise<Pages | null> {
  const file = await attestationFile(actor, attestationId)
  if (!file || (await kept(file))) return null
  return attestationPages(await documentOf(file))
}

/** Keeps what was printed of these pages on a thread, unless somebody was faster; gives the paper that stands. */
export async function keepPaper(
  actor: Actor,
  attestationId: string,
  { attached }: Pages,
  printed: Uint8Array,
): Promise<Paper | null> {
  const file = await attestationFile(actor, attestationId)
  return file && keep(file, attached, printed)
}

/** The signed credential alone, exactly as it stands now; null also when there is none yet. */
export async function credentialFile(
  actor: Actor,
  attestationId: string,
): Promise<{ text: string; name: string } | null> {
  const file = await attestationFile(actor, attestationId)
  const text = file && (await credentialOf(file.id))
  return text ? { text, name: fileName(file.content, 'json') } : null
}

type File = NonNullable<Awaited<ReturnType<typeof attestationFile>>>

async function documentOf(file: File) {
  const db = await database()
  const digest = file.content.organisation.logo
  const logo = digest === undefined ? null : await db.logo.findUnique({ where: { digest }, select: { png: true } })
  return onPaper(file, {
    publicUrl: env.publicUrl,
    operator: { name: env.OPERATOR_NAME, email: env.OPERATOR_EMAIL },
    logo: logo?.png ?? null,
    credential: await credentialOf(file.id),
  })
}

async function credentialOf(attestationId: string): Promise<string | null> {
  const db = await database()
  const row = await db.attestation.findUnique({
    where: { id: attestationId },
    select: { credential: { select: { document: true } } },
  })
  return row?.credential?.document ?? null
}

async function kept({ id, content }: File): Promise<Paper | null> {
  const db = await database()
  const paper = await db.attestationPaper.findUnique({
    where: { attestationId: id },
    select: { bytes: true, digest: true, sealed: true },
  })
  return paper && { ...paper, name: fileName(content, 'pdf') }
}

/** A paper that shows what is no longer signed, or not yet, is handed out once and not kept. */
async function keep(file: File, credential: string | null, printed: Uint8Array): Promise<Paper> {
  const digest = createHash('sha256').update(printed).digest('base64url')
  const sealed = (await platformSeal()) !== null
  const stands = await inTransaction(async (tx) => {
    // Whoever signs it now, or signs it anew, removes the paper: this waits for them, and they for this.
    const [signed] = await tx.$queryRaw<{ document: string | null }[]>`
      SELECT c."document" FROM "Attestation" a JOIN "Credential" c ON c."id" = a."credentialId"
      WHERE a."id" = ${file.id}::uuid FOR SHARE`
    if (credential === null || signed?.document !== credential) return true
    // As text: a driver that writes bytes out one by one takes five times as long.
    const text = Buffer.from(printed).toString('base64')
    const count = await tx.$executeRaw`
      INSERT INTO "AttestationPaper" ("attestationId", "bytes", "digest", "sealed")
      VALUES (${file.id}::uuid, decode(${text}, 'base64'), ${digest}, ${sealed}) ON CONFLICT DO NOTHING`
    return count === 1
  })
  const made = { bytes: new Uint8Array(printed), digest, sealed, name: fileName(file.content, 'pdf') }
  // Two at once: the first one's bytes stand, and both are given those.
  return stands ? made : ((await kept(file)) ?? made)
}
