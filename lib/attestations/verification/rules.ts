import type { Verdict as StoredVerdict } from '@/lib/attestations/rules'
import type { ShownContent } from '@/lib/attestations/sharing/rules'
import { type Json, isObject, listOf } from '@/lib/credentials/json'
import { tidy } from '@/lib/credentials/tidy'
import { plain } from '@/lib/credentials/wording'
import type { Check, Verification } from '@/lib/credentials/verify'
import { locales } from '@/lib/i18n/config'

/** Every way a check can end. */
export type CheckVerdict = StoredVerdict | Verification['verdict'] | 'off' | 'ended'

/** What the programme knows and what the signature says, in one word: nothing is valid that one of them doubts. */
export function jointVerdict(stored: StoredVerdict, proof: Pick<Verification, 'verdict'> | null): CheckVerdict {
  if (stored !== 'valid' || !proof) return stored
  // What we keep is never of a foreign form, unless somebody changed it.
  return proof.verdict === 'malformed' ? 'changed' : proof.verdict
}

/** What the page shows is what was signed: whoever can write into the database can't change unseen what was issued. */
export function isWhatWasSigned(shown: ShownContent, credentialId: string, credential: Json): boolean {
  const [subject = {}] = listOf(credential.credentialSubject).filter(isObject)
  const [achievement = {}] = listOf(subject.achievement).filter(isObject)
  const signed = (one: unknown, ...parts: string[]) => parts.every((part) => (text(one) ?? '').includes(part))
  const result = new Map(
    listOf(subject.result)
      .filter(isObject)
      .map((one) => [String(one.resultDescription).split('#')[1], Number(one.value)]),
  )
  const uris = listOf(achievement.alignment).flatMap((one) => (isObject(one) ? [one.targetUrl] : []))
  const { organisation, period, volunteer, minutes, shifts, roles, skills = [], confirmations, signer } = tidy(shown)
  const { hoursPerWeek, percentOfFullTime } = shown
  const isSum = (name: string, amount?: number) =>
    amount === undefined || result.get(name) === Math.round(amount * 100) / 100
  const lines = locales.flatMap((language) => [
    ...roles.flatMap(({ duties }) => duties[language]),
    ...confirmations[language],
    ...skills.map(({ name }) => name[language]),
  ])
  return (
    idIn(credential) === credentialId &&
    issuerIn(credential).did.endsWith(`:org:${organisation.orgnr}`) &&
    (volunteer === undefined || told(credential).holder === volunteer.name) &&
    signed(subject.activityStartDate, period.from) &&
    (period.ongoing ? subject.activityEndDate === undefined : signed(subject.activityEndDate, period.to)) &&
    isSum('hours', minutes && minutes / 60) &&
    isSum('shifts', shifts) &&
    isSum('hours-per-week', hoursPerWeek) &&
    isSum('percent-of-full-time', percentOfFullTime) &&
    subject.role === roles.map(({ name }) => name.nb).join(', ') &&
    uris.length === skills.length &&
    skills.every(({ uri }) => uris.includes(uri)) &&
    signed(subject.narrative, ...lines.map(plain)) &&
    signed(listOf(credential.evidence).filter(isObject)[0]?.narrative, plain(`${signer.name}, ${signer.title}`))
  )
}

/** Of several together: one word only where it holds for each of them. */
export function verdictOfAll(verdicts: readonly CheckVerdict[]): CheckVerdict | 'mixed' {
  const [first = 'unknown'] = verdicts
  return verdicts.every((one) => one === first) ? first : 'mixed'
}

export const looksLikePaper = (text: string): boolean => text.startsWith('%PDF-')

/** What a reference inside means for what it stands in. */
export function insideOutcome({ verdict }: Pick<Verification, 'verdict'>): Check['outcome'] {
  if (verdict === 'valid') return 'pass'
  return verdict === 'unreadableStatus' || verdict === 'unknownIssuer' ? 'unknown' : 'fail'
}

/** The id of one of our own rows in «urn:uuid:…». */
export const idIn = (credential: Json): string | null =>
  /^urn:uuid:([0-9a-f-]{36})$/.exec(String(credential.id))?.[1] ?? null

export interface Named {
  did: string
  name: string
}

export function issuerIn(credential: Json): Named {
  const { issuer } = credential
  const did = text(isObject(issuer) ? issuer.id : issuer) ?? ''
  return { did, name: (isObject(issuer) ? text(issuer.name) : null) ?? did }
}

/** What a signature names for whoever wants to do the sums again. */
export function signatureIn(credential: Json) {
  const [proof] = listOf(credential.proof).filter(isObject)
  const [status] = listOf(credential.credentialStatus).filter(isObject)
  return {
    key: text(proof?.verificationMethod),
    method: text(proof?.cryptosuite),
    statusList: text(status?.statusListCredential),
    statusIndex: text(status?.statusListIndex),
  }
}

/** What a credential of whatever issuer tells, as far as people understand it. */
export interface Told {
  kind: 'attestation' | 'endorsement'
  title: string | null
  holder: string | null
  description: string | null
  role: string | null
  results: { name: string; value: string }[]
  skills: string[]
  /** In which all of this is written. */
  language: string | null
  validFrom: Date | null
  validUntil: Date | null
}

export function told(credential: Json): Told {
  const [subject = {}] = listOf(credential.credentialSubject).filter(isObject)
  const [achievement = {}] = listOf(subject.achievement).filter(isObject)
  const named = listOf(subject.identifier).filter(isObject)
  const comment = text(subject.endorsementComment)
  return {
    kind: comment === null ? 'attestation' : 'endorsement',
    title: text(achievement.name) ?? text(credential.name),
    holder: text(named.find((one) => text(one.identityType) === 'name' && !isHashed(one))?.identityHash),
    description: comment === null ? text(achievement.description) : withoutMarks(comment),
    role: text(subject.role),
    results: results(subject, achievement),
    skills: listOf(achievement.alignment).flatMap((one) => (isObject(one) ? (text(one.targetName) ?? []) : [])),
    language: text(achievement.inLanguage),
    validFrom: date(credential.validFrom),
    validUntil: date(credential.validUntil),
  }
}

function results(subject: Json, achievement: Json): Told['results'] {
  const names = new Map(
    listOf(achievement.resultDescription)
      .filter(isObject)
      .map((one) => [text(one.id), text(one.name)]),
  )
  return listOf(subject.result)
    .filter(isObject)
    .flatMap((one) => {
      const name = names.get(text(one.resultDescription))
      const value = text(one.value)
      return name && value ? { name, value } : []
    })
}

/** In JSON-LD «true» and true are one, where the word is a yes or no. */
const isHashed = ({ hashed }: Json) => listOf(hashed).some((one) => String(one) === 'true')

/** Markdown as it reads: the few signs that our own comments use. */
const withoutMarks = (markdown: string) =>
  markdown
    .replaceAll(/^#+ /gm, '')
    .replaceAll('**', '')
    .replaceAll(/\\([\\`*_[\]<>#|~&+=.)-])/g, '$1')

/** However it is wrapped: the signature holds all the same, and nothing may vanish from what is shown. */
function text(value: unknown): string | null {
  const [only, ...more] = new Set(listOf(value))
  return typeof only === 'string' && only !== '' && more.length === 0 ? only : null
}

function date(value: unknown): Date | null {
  const read = typeof value === 'string' ? new Date(value) : null
  return read && !Number.isNaN(read.getTime()) ? read : null
}
