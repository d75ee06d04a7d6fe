import 'server-only'
import { createHash } from 'node:crypto'
import { issued, issuedColumns } from '@/lib/attestations/queries'
import { readCode } from '@/lib/attestations/rules'
import { sharedAttestations, type SharedView } from '@/lib/attestations/sharing/queries'
import type { ShownContent } from '@/lib/attestations/sharing/rules'
import { didOf } from '@/lib/credentials/did'
import { type Verification, verification } from '@/lib/credentials/verify'
import { vouched } from '@/lib/credentials/vouching'
import { endorsementDocument, localSources } from '@/lib/issuers/queries'
import { routes } from '@/lib/routes'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { isLoopback } from '@/lib/server/environment'
import { consume, giveBack } from '@/lib/server/limits'
import { codeHash, tokenHash } from '@/lib/server/secrets'
import { type CheckVerdict, isWhatWasSigned, issuerIn, jointVerdict, signatureIn, told, verdictOfAll } from './rules'

/** What the signature of the stored bytes says, and what an engineer needs to do the sums again. */
export interface Proof extends Pick<Verification, 'checks' | 'verdict'> {
  signature: ReturnType<typeof signatureIn> & { did: string }
  credentialId: string
  signedAt: Date
  /** From when on it holds, as it says itself. */
  validFrom: Date
  /** Where it stands in the published log. */
  position: number | null
}

export interface CheckedPart {
  id: string
  verdict: CheckVerdict
  /** In the register as far as the platform has signed that it is. */
  organisation: { orgnr: string; name: string; approvedAt: Date | null; inRegisterAt: Date | null }
  endedAt: Date | null
  /** Of a valid one only, and of that what the holder shows. */
  content: ShownContent | null
  code: string | null
  /** Missing where it was issued before there were signatures. */
  proof: Proof | null
  /** What a PDF is compared with, in hexadecimal; only where everything that it tells is shown anyway. */
  paper: { credential: string; file: string | null } | null
}

export interface Checked {
  verdict: CheckVerdict | 'mixed'
  parts: CheckedPart[]
  /** Where the signed files can be had. */
  files: { address: string; elsewhere: string | null } | null
  share: Extract<SharedView, { state: 'on' }> | null
  /** The holder looks at what is their own. */
  own: boolean
}

const columns = {
  ...issuedColumns,
  volunteerId: true,
  organisationId: true,
  codeOffAt: true,
  credential: { select: { document: true } },
} as const

/**
 * What an employer gets for a code. A long token can't be guessed and is never limited; a short code costs a try,
 * which is given back when it was right, so that nobody can walk through the codes: not even with many at once.
 */
export async function checkAttestation(
  viewer: Viewer,
  typed: string,
  network: string,
  now = new Date(),
): Promise<Checked> {
  const read = readCode(typed)
  if (!read) return nothing('unknown')
  if ('code' in read) await consume('verifyMisses', network)
  const db = await database()
  const row = await db.attestation.findUnique({
    where: 'token' in read ? { tokenHash: tokenHash(read.token) } : { codeHash: codeHash('attestation', read.code) },
    select: columns,
  })
  if (!row) return 'token' in read ? checkShare(viewer, read.token, now) : nothing('unknown')
  if ('code' in read) await giveBack('verifyMisses', network)
  const own = viewer?.personId === row.volunteerId
  if (row.codeOffAt) return nothing('off', own)
  const { content, ...attestation } = issued(row)
  const part = await checkedPart(
    {
      ...attestation,
      organisationId: row.organisationId,
      organisationName: content.organisation.name,
      endedAt: row.withdrawnAt ?? row.replacedAt,
      content,
      signed: row.credential?.document ?? null,
    },
    true,
    now,
  )
  return { verdict: part.verdict, parts: [part], files: filesOf([part], attestation.token), share: null, own }
}

async function checkShare(viewer: Viewer, token: string, now: Date): Promise<Checked> {
  const share = await sharedAttestations(viewer, token, now)
  if (share.state !== 'on') return nothing(share.state, share.state !== 'unknown' && share.own)
  const parts: CheckedPart[] = []
  for (const attestation of share.attestations) parts.push(await checkedPart(attestation, share.servesCredentials, now))
  return {
    verdict: verdictOfAll(parts.map(({ verdict }) => verdict)),
    parts,
    files: share.servesCredentials ? filesOf(parts, token) : null,
    share,
    own: share.own,
  }
}

const nothing = (verdict: CheckVerdict, own = false): Checked => ({ verdict, parts: [], files: null, share: null, own })

type Stored = Extract<SharedView, { state: 'on' }>['attestations'][number]
type Shown = Omit<Stored, 'organisationSince'>

async function checkedPart(stored: Shown, whole: boolean, now: Date): Promise<CheckedPart> {
  const db = await database()
  const proof = stored.signed === null ? null : await proofOf(stored.id, stored.signed, stored.content, now)
  const organisation = await db.partnerOrganisation.findUniqueOrThrow({
    where: { id: stored.organisationId },
    select: { orgnr: true, approvedAt: true, registerAnswer: true, registerCheckedAt: true },
  })
  const isInRegister = organisation.registerAnswer === 'found' && (await isVouchedFor(organisation.orgnr, now))
  const verdict = jointVerdict(stored.verdict, proof)
  const valid = verdict === 'valid'
  return {
    id: stored.id,
    verdict,
    organisation: {
      orgnr: organisation.orgnr,
      name: stored.organisationName,
      approvedAt: organisation.approvedAt,
      inRegisterAt: isInRegister ? organisation.registerCheckedAt : null,
    },
    endedAt: stored.endedAt,
    content: valid ? stored.content : null,
    code: valid ? stored.code : null,
    proof,
    paper: valid && whole && stored.signed !== null ? await paperOf(stored.id, stored.signed) : null,
  }
}

/** The platform has signed that the register knows it, and stands by that. */
async function isVouchedFor(orgnr: string, now: Date): Promise<boolean> {
  const word = await endorsementDocument(null, orgnr)
  return word !== null && (await vouched(word, didOf(env.publicUrl, orgnr), localSources(now))) === 'pass'
}

async function proofOf(id: string, document: string, content: ShownContent | null, now: Date): Promise<Proof> {
  const { credential, checks, verdict } = await verification(document, localSources(now))
  const db = await database()
  const stored = await db.credential.findFirstOrThrow({
    where: { attestation: { id } },
    select: { id: true, issuedAt: true },
  })
  const log = await db.issuance.aggregate({ where: { credentialId: stored.id }, _max: { position: true } })
  return {
    checks,
    verdict: content && credential && !isWhatWasSigned(content, stored.id, credential) ? 'changed' : verdict,
    signature: { ...signatureIn(credential ?? {}), did: issuerIn(credential ?? {}).did },
    credentialId: stored.id,
    signedAt: stored.issuedAt,
    validFrom: told(credential ?? {}).validFrom ?? stored.issuedAt,
    position: log._max.position,
  }
}

/** Which of these signed texts of ours stand as they were signed and were not withdrawn. */
export async function standing<T extends { document: string }>(
  _viewer: Viewer,
  signed: readonly T[],
  now = new Date(),
): Promise<T[]> {
  const sources = localSources(now)
  const found: T[] = []
  for (const one of signed) if ((await verification(one.document, sources)).verdict === 'valid') found.push(one)
  return found
}

async function paperOf(attestationId: string, document: string): Promise<NonNullable<CheckedPart['paper']>> {
  const db = await database()
  const paper = await db.attestationPaper.findUnique({ where: { attestationId }, select: { digest: true } })
  return {
    credential: createHash('sha256').update(document).digest('hex'),
    file: paper && Buffer.from(paper.digest, 'base64url').toString('hex'),
  }
}

/** The address of the signed files; elsewhere only where the rest of the world can reach it. */
function filesOf(parts: readonly CheckedPart[], token: string): Checked['files'] {
  if (!parts.some(({ proof, content }) => proof && content)) return null
  const address = routes.credential(token)
  const vc = encodeURIComponent(`${env.publicUrl}${address}`)
  return { address, elsewhere: isLoopback(env.publicUrl) ? null : `https://verifierplus.org/#verify?vc=${vc}` }
}
