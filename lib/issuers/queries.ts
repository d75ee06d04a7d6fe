import 'server-only'
import { didDocument, didOf } from '@/lib/credentials/did'
import type { Json } from '@/lib/credentials/json'
import type { Sources } from '@/lib/credentials/verify'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { statusListDocument } from './lists/queries'
import { isOrgnr, keyState, readDid, readStatusListUrl } from './rules'

/** An issuer's DID document: all keys it ever had, the retired ones still trusted, the compromised ones not. Null before its first key. */
export async function issuerDocument(_viewer: Viewer, orgnr: string | null): Promise<Json | null> {
  if (orgnr !== null && !isOrgnr(orgnr)) return null
  const db = await database()
  const keys = await db.signingKey.findMany({
    where: orgnr === null ? { organisationId: null } : { organisation: { orgnr } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true, publicKeyMultibase: true, retiredAt: true, compromisedAt: true },
  })
  if (keys.length === 0) return null
  return didDocument({
    did: didOf(env.publicUrl, orgnr ?? undefined),
    keys: keys.map((key) => ({
      name: key.name,
      publicKeyMultibase: key.publicKeyMultibase,
      asserts: keyState(key) !== 'compromised',
      ...(key.compromisedAt && { revokedAt: key.compromisedAt }),
    })),
  })
}

/** The platform's signed word on an organisation as it stands now; null where it gave none. */
export async function endorsementDocument(_viewer: Viewer, orgnr: string): Promise<string | null> {
  if (!isOrgnr(orgnr)) return null
  const db = await database()
  const found = await db.endorsement.findFirst({
    where: { organisation: { orgnr } },
    select: { credential: { select: { document: true, withdrawnAt: true } } },
  })
  return found === null || found.credential.withdrawnAt ? null : found.credential.document
}

/** What our own issuers publish, straight from the database: what `verification` asks for needs no network. */
export function localSources(now = new Date()): Sources {
  return {
    now,
    didDocument: async (did) => {
      const ours = readDid(env.publicUrl, did)
      return ours && issuerDocument(null, ours.orgnr)
    },
    statusList: async (url) => {
      const ours = readStatusListUrl(env.publicUrl, url)
      return ours && statusListDocument(null, ours.orgnr, ours.position, now)
    },
  }
}
