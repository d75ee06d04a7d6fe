import 'server-only'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { paperOf } from '@/lib/attestations/papers/queries'
import { fileName } from '@/lib/attestations/papers/rules'
import { issued, issuedColumns } from '@/lib/attestations/queries'
import { firstLink } from '@/lib/credentials/chain'
import type { Json } from '@/lib/credentials/json'
import { endorsementDocument, issuerDocument, localSources } from '@/lib/issuers/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { apart, listName, listUrls, stretches } from './rules'

/** A signed reference that its holder may use now, about one of the attestations. */
export interface BundledReference {
  attestationId: string
  document: string
}

/** What lies in a bundle, by name. */
export interface BundleContents {
  holder: string
  madeAt: Date
  files: { name: string; content: string | Uint8Array }[]
}

/** The ids of what would be bundled: one's own attestations that are valid. */
export async function bundledAttestations(actor: Actor): Promise<string[]> {
  return (await validOnes(actor)).map(({ id }) => id)
}

/** Everything that is needed to check one's own attestations without us; null where there is none. */
export async function bundleContents(
  actor: Actor,
  references: readonly BundledReference[],
  now: Date,
): Promise<BundleContents | null> {
  const valid = await validOnes(actor)
  const [first] = valid
  if (!first) return null
  const names = apart(valid.map(({ content }) => fileName(content, 'json').replace(/\.json$/, '')))
  const files: BundleContents['files'] = []
  const add = (name: string, content: string | Uint8Array) => files.push({ name, content })

  for (const [index, { id, document }] of valid.entries()) {
    if (document !== null) add(`attestations/${names[index]}.json`, document)
    const paper = await paperOf(actor, id)
    if (paper) add(`attestations/${names[index]}.pdf`, paper.bytes)
  }
  const own = references.flatMap(({ attestationId, document }) => {
    const index = valid.findIndex(({ id }) => id === attestationId)
    return index < 0 ? [] : [{ name: names[index]!.replace(/^attest-/, 'referanse-'), document }]
  })
  const referenceNames = apart(own.map(({ name }) => name))
  for (const [index, { document }] of own.entries()) add(`references/${referenceNames[index]}.json`, document)

  const vouched = await issuersInto(add, [...new Set(valid.map(({ content }) => content.organisation.orgnr))])
  const signed = [
    ...valid.flatMap(({ document }) => document ?? []),
    ...own.map(({ document }) => document),
    ...vouched,
  ]
  const sources = localSources(now)
  for (const url of listUrls(signed.map((text) => JSON.parse(text) as Json))) {
    const list = await sources.statusList(url)
    if (list !== null) add(listName(url), list)
  }
  add('log/log.json', JSON.stringify(await logOf(signed), null, 1))
  add('toveis-check.mjs', await readFile('public/toveis-check.mjs', 'utf8'))
  return { holder: first.content.volunteer.name, madeAt: now, files }
}

async function validOnes(actor: Actor) {
  const db = await database()
  const rows = await db.attestation.findMany({
    where: { volunteerId: actor.personId, withdrawnAt: null, replacedAt: null },
    orderBy: [{ issuedAt: 'desc' }, { id: 'asc' }],
    select: { ...issuedColumns, credential: { select: { document: true } } },
  })
  return rows
    .map((row) => issued(row))
    .filter(({ verdict }) => verdict === 'valid')
    .map(({ id, content, credential }) => ({ id, content, document: credential?.document ?? null }))
}

/** The keys of each issuer, and the platform's word on it with the platform's own keys; gives what is signed of that. */
async function issuersInto(add: (name: string, content: string) => void, orgnrs: readonly string[]): Promise<string[]> {
  const signed: string[] = []
  for (const orgnr of orgnrs.toSorted()) {
    const keys = await issuerDocument(null, orgnr)
    if (keys) add(`issuers/${orgnr}/did.json`, JSON.stringify(keys, null, 1))
    const endorsement = await endorsementDocument(null, orgnr)
    if (endorsement === null) continue
    add(`issuers/${orgnr}/endorsement.json`, endorsement)
    signed.push(endorsement)
  }
  const platform = await issuerDocument(null, null)
  if (platform) add('issuers/platform/did.json', JSON.stringify(platform, null, 1))
  return signed
}

/** The rows that prove that these texts were in the log, each stretch up to a published head. */
async function logOf(signed: readonly string[]) {
  const db = await database()
  const digests = signed.map((text) => createHash('sha256').update(text).digest('base64url'))
  const rows = await db.issuance.findMany({ where: { digest: { in: digests } }, select: { position: true } })
  const heads = await db.logHead.findMany({ orderBy: { on: 'asc' }, select: { on: true, position: true, link: true } })
  const ends = heads.map(({ position }) => position)
  const segments = []
  for (const { from, to } of stretches(
    rows.map(({ position }) => position),
    ends,
  )) {
    const before = await db.issuance.findUnique({
      where: { position: from - 1 },
      select: { position: true, link: true },
    })
    const entries = await db.issuance.findMany({
      where: { position: { gte: from, lte: to } },
      orderBy: { position: 'asc' },
      select: { position: true, credentialId: true, keyId: true, digest: true, issuedAt: true, link: true },
    })
    segments.push({ before: before ?? { position: 0, link: firstLink }, entries })
  }
  return {
    version: 1,
    heads: heads.map(({ on, ...head }) => ({ on: on.toISOString().slice(0, 10), ...head })),
    segments,
  }
}
