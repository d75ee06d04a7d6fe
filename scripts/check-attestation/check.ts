import { createHash } from 'node:crypto'
import { issuerIn, signatureIn, told } from '@/lib/attestations/verification/rules'
import { platformOf, urlOfDid } from '@/lib/credentials/did'
import { isObject, type Json, listOf } from '@/lib/credentials/json'
import { type Verification, verification } from '@/lib/credentials/verify'
import { vouched } from '@/lib/credentials/vouching'
import { inLog, type LogAnswer } from './log'
import { openSources, type Origin } from './sources'
import type { Shelf, Signed } from './shelf'

export interface Answer {
  file: string
  kind: Signed['kind']
  verdict: Verification['verdict']
  checks: Verification['checks']
  at: Date
  title: string | null
  holder: string | null
  issuer: { name: string; did: string; url: string | null }
  key: { id: string | null; publicKey: string | null; origin: Origin }
  list: { url: string | null; asOf: string | null; origin: Origin }
  paper: { state: 'same' | 'alone' | 'other'; file: string | null } | null
  log: LogAnswer | null
  /** Whether the platform's word on the issuer holds; null where nobody gave any. */
  vouched: { outcome: 'pass' | 'fail' | 'unknown'; by: string } | null
  inside: { title: string | null; verdict: Verification['verdict'] }[]
}

/** Each signed document once, with all that can be said about it from what lies there, or from the issuer itself. */
export async function answers(shelf: Shelf, how: { online: boolean; now: Date; all: boolean }): Promise<Answer[]> {
  const vouching = shelf.signed.filter(({ kind }) => kind === 'organisation')
  const asked = how.all || shelf.signed.some(({ kind }) => kind !== 'organisation')
  const subjects = asked ? shelf.signed.filter(({ kind }) => kind !== 'organisation') : vouching
  const papers = subjects.filter(({ inPaper }) => inPaper)
  const files = subjects.filter(({ inPaper }) => !inPaper)
  const digests = new Map(files.map((one) => [digestOf(one.text), one]))
  const found: Answer[] = []
  for (const one of files) {
    const paper = papers.find(({ text }) => digestOf(text) === digestOf(one.text))
    found.push(await answer(one, shelf, vouching, how, paper ? { state: 'same', file: paper.file } : null))
  }
  for (const one of papers) {
    if (digests.has(digestOf(one.text))) continue
    const other = files.find(({ id }) => id === one.id && id !== '')
    const paper = other ? ({ state: 'other', file: other.file } as const) : ({ state: 'alone', file: null } as const)
    found.push(await answer(one, shelf, vouching, how, paper))
  }
  return found
}

async function answer(
  { file, text, kind, id }: Signed,
  shelf: Shelf,
  vouching: readonly Signed[],
  { online, now }: { online: boolean; now: Date },
  paper: Answer['paper'],
): Promise<Answer> {
  const sources = openSources(shelf, online, now)
  const { credential, checks, verdict, endorsements } = await verification(text, sources)
  const { name, did } = issuerIn(credential ?? {})
  const { key, statusList } = signatureIn(credential ?? {})
  const { title, holder } = told(credential ?? {})
  return {
    file,
    kind,
    verdict,
    checks,
    at: new Date(),
    title,
    holder,
    issuer: { name, did, url: urlOfDid(did) },
    key: { id: key, publicKey: publicKey(sources.seenDocument(did), key), origin: sources.originOf(did) },
    list: { url: statusList, asOf: sources.listFrom(statusList), origin: sources.originOf(statusList ?? '') },
    paper,
    log: inLog({ id, text }, shelf.logs),
    vouched: kind === 'organisation' ? null : await vouchedFor(did, vouching, shelf, { online, now }),
    inside: endorsements.map((one) => ({ title: told(one.credential ?? {}).title, verdict: one.verdict })),
  }
}

/** The key in the letters in which somebody can compare it. */
function publicKey(document: Json | null, id: string | null): string | null {
  const found = listOf(document?.verificationMethod).find((one) => isObject(one) && one.id === id)
  return isObject(found) && typeof found.publicKeyMultibase === 'string' ? found.publicKeyMultibase : null
}

async function vouchedFor(
  did: string,
  vouching: readonly Signed[],
  shelf: Shelf,
  { online, now }: { online: boolean; now: Date },
): Promise<Answer['vouched']> {
  for (const { text } of vouching) {
    const outcome = await vouched(text, did, openSources(shelf, online, now))
    if (outcome) return { outcome, by: platformOf(did) }
  }
  return null
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** 0 valid, 1 not valid, 2 nobody can tell from here. */
export function exitCode(found: readonly Answer[]): 0 | 1 | 2 {
  const doubted = found.filter(({ verdict }) => verdict !== 'valid')
  if (found.length > 0 && doubted.length === 0) return 0
  return doubted.some(({ checks }) => Object.values(checks).some(({ outcome }) => outcome === 'fail')) ? 1 : 2
}
