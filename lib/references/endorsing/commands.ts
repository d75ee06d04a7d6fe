import 'server-only'
import { attestationContent } from '@/lib/attestations/schema'
import { referenceCredential } from '@/lib/credentials/reference-credential'
import { localDate } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import { signCredential, withdrawCredential } from '@/lib/issuers/commands'
import { credentialUrn } from '@/lib/issuers/rules'
import { inWords, standingColumns, wordsColumns } from '@/lib/references/queries'
import { isEndorsable } from '@/lib/references/rules'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { stillRight } from './rules'

const columns = {
  id: true,
  organisationId: true,
  credentialId: true,
  credential: { select: { document: true, withdrawnAt: true } },
  ...wordsColumns,
  ...standingColumns,
} satisfies Prisma.ReferenceSelect

type Row = Prisma.ReferenceGetPayload<{ select: typeof columns }>

interface Attestation {
  organisationId: string
  credentialId: string
  holder: string
}

/**
 * Brings a volunteer's signed references in line with what stands now: what may be used is signed about the attestation
 * that stands, in its organisation's name; everything else is withdrawn. The caller holds the volunteer's lock.
 */
export async function endorseWhatStands(tx: Transaction, volunteerId: string, now: Date): Promise<void> {
  const references = await tx.reference.findMany({
    where: { volunteerId, OR: [{ keptAt: { not: null } }, { credentialId: { not: null } }] },
    orderBy: { id: 'asc' },
    select: columns,
  })
  if (references.length === 0) return
  const attestations = await standingAttestations(tx, volunteerId)
  for (const reference of references) {
    const about = isEndorsable(reference, now)
      ? attestations.find(({ organisationId }) => organisationId === reference.organisationId)
      : undefined
    if (about && isRight(reference, about)) continue
    if (reference.credentialId !== null) await withdraw(tx, reference, reference.credentialId, now)
    if (about) await endorse(tx, reference, about, now)
  }
}

async function standingAttestations(tx: Transaction, volunteerId: string): Promise<Attestation[]> {
  const rows = await tx.attestation.findMany({
    where: { volunteerId, withdrawnAt: null, replacedAt: null, credential: { withdrawnAt: null } },
    select: { organisationId: true, credentialId: true, content: true },
  })
  return rows.flatMap(({ credentialId, content, organisationId }) =>
    credentialId === null
      ? []
      : { organisationId, credentialId, holder: attestationContent.parse(content).volunteer.name },
  )
}

const isRight = ({ credential, consentUntil }: Row, { credentialId }: Attestation): boolean =>
  credential !== null &&
  credential.document !== null &&
  credential.withdrawnAt === null &&
  consentUntil !== null &&
  stillRight(credential.document, credentialId, consentUntil)

async function endorse(tx: Transaction, reference: Row, about: Attestation, at: Date): Promise<void> {
  const { id, organisationId, writtenAt, consentUntil } = reference
  if (!writtenAt || !consentUntil) return
  // What was only ticked is signed in the language of the place.
  const language = (reference.text === '' ? null : reference.language) ?? 'nb'
  const { refereeName, title, relationName, phrases, text, knownFrom, knownUntil } = inWords(reference, language)
  const { credentialId } = await signCredential(tx, {
    organisationId,
    kind: 'reference',
    validUntil: consentUntil,
    at,
    build: (frame) =>
      referenceCredential(frame, {
        about: credentialUrn(about.credentialId),
        holder: { name: about.holder },
        referee: { name: refereeName, title },
        relation: relationName,
        known: knownFrom && { from: localDate(knownFrom), until: knownUntil && localDate(knownUntil) },
        language,
        phrases,
        text,
        writtenOn: localDate(writtenAt),
      }),
  })
  await tx.reference.update({ where: { id }, data: { credentialId } })
  await record(tx, null, 'reference.endorsed', { subjectId: id, organisationId, detail: { credentialId } })
}

/** The list says that it no longer counts, and what the referee wrote is kept nowhere but with the reference. */
async function withdraw(tx: Transaction, { id, organisationId }: Row, credentialId: string, at: Date): Promise<void> {
  await withdrawCredential(tx, credentialId, at)
  await tx.reference.update({ where: { id }, data: { credentialId: null } })
  await tx.credential.update({ where: { id: credentialId }, data: { document: null } })
  await record(tx, null, 'reference.endorsementWithdrawn', {
    subjectId: id,
    organisationId,
    detail: { credentialId },
  })
}
