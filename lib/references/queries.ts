import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { endorses } from './endorsing/rules'
import { isEndorsable, knownPhrases } from './rules'
import type { Relation } from './schema'

export const standingColumns = {
  answerUntil: true,
  declinedAt: true,
  writtenAt: true,
  consentUntil: true,
  consentEndedAt: true,
  keptAt: true,
  discardedAt: true,
  vouchedAt: true,
  vouchRefusedAt: true,
} satisfies Prisma.ReferenceSelect

/** Of what was forgotten only a mark is left, which nobody sees. */
export const remembered = { refereeName: { not: '' } } satisfies Prisma.ReferenceWhereInput

/** What the referee said, as whoever may read it reads it. */
export const wordsColumns = {
  refereeName: true,
  relation: true,
  title: true,
  phrases: true,
  text: true,
  language: true,
  knownFrom: true,
  knownUntil: true,
} satisfies Prisma.ReferenceSelect

type StoredWords = Prisma.ReferenceGetPayload<{ select: typeof wordsColumns }>

/** A referee's words for a reader: phrases and relation in the reader's language, free text in its own. */
export interface ReferenceWords {
  refereeName: string
  /** In the referee's own words; may be empty. */
  title: string
  relation: Relation
  /** The relation in the reader's language: «координує волонтерів». */
  relationName: string
  phrases: string[]
  text: string
  /** Of the free text. */
  language: Locale | null
  knownFrom: Date | null
  /** Empty where they still know each other. */
  knownUntil: Date | null
}

export function inWords(stored: StoredWords, locale: Locale): ReferenceWords {
  const t = wordsOf(locale, 'references')
  const { refereeName, title, relation, phrases, text, language, knownFrom, knownUntil } = stored
  return {
    refereeName,
    title,
    relation,
    text,
    language,
    knownFrom,
    knownUntil,
    relationName: t(`relation.${relation}`),
    phrases: knownPhrases(phrases).map((phrase) => t(`phrase.${phrase}`)),
  }
}

export interface UsableReference extends ReferenceWords {
  referenceId: string
  /** The attestation that it endorses. */
  attestationId: string
  consentUntil: Date
  credentialId: string
  /** The exact signed bytes, and their SHA-256. */
  document: string
  digest: string
}

/**
 * Signed references about these attestations, for pages that the holder has decided to show them on:
 * kept by the holder, within the referee's consent, in the organisation's name.
 */
export async function usableReferences(
  _viewer: Viewer,
  attestationIds: readonly string[],
  locale: Locale,
  now = new Date(),
): Promise<UsableReference[]> {
  const wanted = attestationIds.filter(isId)
  if (wanted.length === 0) return []
  const db = await database()
  const attestations = await db.attestation.findMany({
    where: { id: { in: wanted }, credentialId: { not: null } },
    select: { id: true, volunteerId: true, organisationId: true, credentialId: true },
  })
  const rows = await db.reference.findMany({
    where: {
      OR: attestations.map(({ volunteerId, organisationId }) => ({ volunteerId, organisationId })),
      keptAt: { not: null },
      credential: { withdrawnAt: null },
    },
    orderBy: { writtenAt: 'asc' },
    select: {
      id: true,
      ...wordsColumns,
      ...standingColumns,
      credential: { select: { id: true, document: true, digest: true } },
    },
  })
  return rows.flatMap(({ id, credential, consentUntil, ...row }) => {
    if (!credential?.document || !consentUntil || !isEndorsable({ ...row, consentUntil }, now)) return []
    const { document, digest } = credential
    const about = attestations.find(({ credentialId }) => endorses(document, credentialId))
    if (!about) return []
    return {
      ...inWords(row, locale),
      referenceId: id,
      attestationId: about.id,
      consentUntil,
      credentialId: credential.id,
      document,
      digest,
    }
  })
}
