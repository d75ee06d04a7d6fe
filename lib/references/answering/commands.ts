import 'server-only'
import { localDate } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import { lettersOf } from '@/lib/references/email'
import { endorseWhatStands } from '@/lib/references/endorsing/commands'
import { standingColumns } from '@/lib/references/queries'
import { answerUntil, consentUntil, isRenewable, referenceState } from '@/lib/references/rules'
import { Refusal } from '@/lib/refusal'
import type { Viewer } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import { seal, tokenHash } from '@/lib/server/secrets'
import type { ConsentInput, TokenInput, WriteReferenceInput } from './schema'

/** Kept as a draft that nobody else sees, so that it can be looked over before it is sent. */
export async function writeReference(viewer: Viewer, input: WriteReferenceInput, now = new Date()): Promise<void> {
  const { token, phone, email, knownFrom, knownUntil, ...words } = input
  if (knownFrom > localDate(now)) throw new Refusal('knownToCome', {}, 'knownFrom')
  if (knownUntil !== undefined && knownUntil > localDate(now)) throw new Refusal('knownToCome', {}, 'knownUntil')
  await withAnswer(viewer, token, async (tx, row) => {
    mustBeOpen(row, now)
    await tx.reference.update({
      where: { id: row.id },
      data: {
        ...words,
        knownFrom: new Date(knownFrom),
        knownUntil: knownUntil === undefined ? null : new Date(knownUntil),
        contactSealed: seal(JSON.stringify({ phone, email })),
      },
    })
    await happened(tx, row, 'drafted')
  })
}

/** What was looked over goes to the volunteer, and nobody else sees it before they do. */
export async function sendReference(viewer: Viewer, { token, months }: ConsentInput, now = new Date()): Promise<void> {
  await withAnswer(viewer, token, async (tx, row) => {
    mustBeOpen(row, now)
    if (row.contactSealed === null) throw new Refusal('nothingWritten')
    await tx.reference.update({
      where: { id: row.id },
      data: { writtenAt: now, consentUntil: consentUntil(now, months), consentEndedAt: null, renewalAskedAt: null },
    })
    await happened(tx, row, 'written')
    await tellVolunteer(tx, row, 'written')
  })
}

/** No reason is asked, and the volunteer gets kind words. */
export async function declineReference(viewer: Viewer, { token }: TokenInput, now = new Date()): Promise<void> {
  await withAnswer(viewer, token, (tx, row) => decline(tx, row, now))
}

/** «I don't know this person»: they can never write to this address again. The volunteer hears no more than a no. */
export async function disownReference(viewer: Viewer, { token }: TokenInput, now = new Date()): Promise<void> {
  await withAnswer(viewer, token, async (tx, row) => {
    await decline(tx, row, now)
    await happened(tx, row, 'disowned')
  })
}

/** Opens it for writing anew: until then it is used nowhere. */
export async function reopenReference(viewer: Viewer, { token }: TokenInput, now = new Date()): Promise<void> {
  await withAnswer(viewer, token, async (tx, row) => {
    if (!['written', 'kept', 'expired', 'ended'].includes(referenceState(row, now))) throw new Refusal('alreadyDecided')
    await tx.reference.update({
      where: { id: row.id },
      data: { writtenAt: null, consentUntil: null, consentEndedAt: null, keptAt: null, answerUntil: answerUntil(now) },
    })
    await endLinks(tx, row.id, now)
    await happened(tx, row, 'reopened')
    await endorseWhatStands(tx, row.volunteerId, now)
  })
}

/** At once: the credential is withdrawn, links show nothing, how to reach the referee is forgotten. */
export async function endConsent(viewer: Viewer, { token }: TokenInput, now = new Date()): Promise<void> {
  await withAnswer(viewer, token, async (tx, row) => {
    if (!['written', 'kept'].includes(referenceState(row, now))) throw new Refusal('alreadyDecided')
    await tx.reference.update({ where: { id: row.id }, data: { consentEndedAt: now, contactSealed: null } })
    await endLinks(tx, row.id, now)
    await happened(tx, row, 'consentEnded')
    await tellVolunteer(tx, row, 'ended')
    await endorseWhatStands(tx, row.volunteerId, now)
  })
}

/** From now on for so many months; what was signed until the old day is signed anew until the new one. */
export async function renewConsent(viewer: Viewer, { token, months }: ConsentInput, now = new Date()): Promise<void> {
  await withAnswer(viewer, token, async (tx, row) => {
    if (!isRenewable(row, now)) throw new Refusal('alreadyDecided')
    await tx.reference.update({
      where: { id: row.id },
      data: { consentUntil: consentUntil(now, months), renewalAskedAt: null },
    })
    await happened(tx, row, 'consentRenewed')
    await endorseWhatStands(tx, row.volunteerId, now)
  })
}

const columns = {
  id: true,
  volunteerId: true,
  organisationId: true,
  contactSealed: true,
  ...standingColumns,
} satisfies Prisma.ReferenceSelect

type Row = Prisma.ReferenceGetPayload<{ select: typeof columns }>

/** Whoever has the link is the referee; a guessed token and one that is gone are answered alike. */
async function withAnswer(
  viewer: Viewer,
  token: string,
  write: (tx: Transaction, row: Row) => Promise<void>,
): Promise<void> {
  const where = { tokenHash: tokenHash(token) }
  await inTransaction(async (tx) => {
    const found = await tx.reference.findUnique({ where, select: { volunteerId: true } })
    if (!found) throw new Refusal('notFound')
    if (found.volunteerId === viewer?.personId) throw new Refusal('ownReference')
    await lockVolunteer(tx, found.volunteerId)
    const row = await tx.reference.findUnique({ where, select: columns })
    if (!row) throw new Refusal('notFound')
    await write(tx, row)
  })
}

function mustBeOpen(row: Row, now: Date): void {
  const state = referenceState(row, now)
  if (state === 'lapsed') throw new Refusal('answerTooLate')
  if (state !== 'asked') throw new Refusal('alreadyDecided')
}

async function decline(tx: Transaction, row: Row, now: Date): Promise<void> {
  mustBeOpen(row, now)
  // What they may have begun to write is nobody's to keep.
  await tx.reference.update({
    where: { id: row.id },
    data: { declinedAt: now, phrases: [], text: '', title: '', knownFrom: null, knownUntil: null, contactSealed: null },
  })
  await happened(tx, row, 'declined')
  await tellVolunteer(tx, row, 'declined')
}

async function endLinks(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  await tx.contactLink.updateMany({ where: { referenceId, endedAt: null }, data: { endedAt: now } })
}

/** A referee needs no account, so nobody is named. */
async function happened(tx: Transaction, { id, organisationId }: Row, what: string): Promise<void> {
  await record(tx, null, `reference.${what}`, { subjectId: id, organisationId })
}

async function tellVolunteer(tx: Transaction, row: Row, what: 'written' | 'declined' | 'ended'): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: row.volunteerId },
    select: { email: true, locale: true },
  })
  const { name } = await tx.partnerOrganisation.findUniqueOrThrow({
    where: { id: row.organisationId },
    select: { name: true },
  })
  const letter = lettersOf(person.locale)[what]({ referenceId: row.id, organisation: name })
  await sendMail(tx, person.email, letter.subject, letter.body)
}
