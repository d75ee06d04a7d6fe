import { Flaw } from './checks'
import { contextUrl, pinnedContexts } from '@/lib/credentials/contexts'
import { checkTree, isUrl } from './tree'
import { readInstant } from '@/lib/credentials/instants'
import { isObject, listOf, type Json } from '@/lib/credentials/json'

export interface Proof {
  verificationMethod: string
  created: Date | null
  expires: Date | null
}

/** What the checks need of a credential that is in order. */
export interface Form {
  issuer: string
  proof: Proof
  validFrom: Date
  validUntil: Date | null
  status: Json | null
}

const documents = ['OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential']

/** The parts of the standards that the library lets pass unseen. */
export function formOf(credential: Json, kinds: readonly string[] = documents): Form {
  checkContexts(credential['@context'])
  checkTree(credential)
  const types = listOf(credential.type)
  if (!types.includes('VerifiableCredential') || !kinds.some((kind) => types.includes(kind)))
    throw new Flaw('notACredential')
  if (!isUrl(credential.id)) throw new Flaw('badIdentifier')
  checkSubject(credential.credentialSubject, types)
  checkAdditions(credential)
  const validFrom = dateOf(credential.validFrom)
  const validUntil = optionalDate(credential.validUntil)
  if (validUntil && validUntil < validFrom) throw new Flaw('badDate')
  return {
    issuer: issuerOf(credential.issuer),
    proof: proofOf(credential.proof),
    validFrom,
    validUntil,
    status: statusOf(credential.credentialStatus),
  }
}

/** Only contexts whose every word is known: one more could give the same words another meaning. */
function checkContexts(contexts: unknown): void {
  const known = pinnedContexts.map(({ url }) => url)
  const ours = Array.isArray(contexts) && contexts[0] === contextUrl.credentials
  if (!ours || new Set(contexts).size < contexts.length || !contexts.every((url) => known.includes(url as string)))
    throw new Flaw('foreignContext')
}

function checkSubject(subject: unknown, types: readonly unknown[]): void {
  const [only, ...more] = listOf(subject)
  if (!isObject(only) || more.length > 0) throw new Flaw('badSubject')
  const isAchievement = types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')
  if (isAchievement ? !isObject(only.achievement) || !(only.id ?? only.identifier) : !isUrl(only.id))
    throw new Flaw('badSubject')
}

function checkAdditions(credential: Json): void {
  for (const schema of listOf(credential.credentialSchema))
    if (!isObject(schema) || !isTyped(schema) || !isUrl(schema.id)) throw new Flaw('unsupported')
  for (const term of ['refreshService', 'termsOfUse', 'evidence'])
    if (!listOf(credential[term]).every((value) => isObject(value) && isTyped(value))) throw new Flaw('unsupported')
  // Their digests would have to be checked, and nothing that a document names is fetched.
  if ('relatedResource' in credential || 'endorsementJwt' in credential) throw new Flaw('unsupported')
}

const isTyped = (value: Json) => {
  const types = listOf(value.type)
  return types.length > 0 && types.every((type) => typeof type === 'string')
}

function issuerOf(issuer: unknown): string {
  const id = isObject(issuer) ? issuer.id : issuer
  if (!isUrl(id)) throw new Flaw('badIssuer')
  return id
}

const proofTerms = ['type', 'cryptosuite', 'created', 'expires', 'verificationMethod', 'proofPurpose', 'proofValue']

/** One, of the one kind: of a set of proofs the library would be content with any. */
function proofOf(proof: unknown): Proof {
  if (!isObject(proof) || !Object.keys(proof).every((term) => proofTerms.includes(term))) throw new Flaw('badProof')
  const { type, cryptosuite, proofPurpose, verificationMethod, proofValue } = proof
  const isOurs =
    type === 'DataIntegrityProof' && cryptosuite === 'eddsa-rdfc-2022' && proofPurpose === 'assertionMethod'
  const isSigned = typeof proofValue === 'string' && /^z[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(proofValue)
  if (!isOurs || !isSigned || !isUrl(verificationMethod)) throw new Flaw('badProof')
  return { verificationMethod, created: optionalDate(proof.created), expires: optionalDate(proof.expires) }
}

function statusOf(status: unknown): Json | null {
  if (status === undefined) return null
  const [entry, ...more] = listOf(status)
  if (!isObject(entry) || more.length > 0 || !isTyped(entry)) throw new Flaw('badStatusEntry')
  return entry
}

const optionalDate = (value: unknown): Date | null => (value === undefined ? null : dateOf(value))

function dateOf(value: unknown): Date {
  const date = readInstant(value)
  if (!date) throw new Flaw('badDate')
  return date
}
