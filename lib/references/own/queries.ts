import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import { inWords, remembered, standingColumns, wordsColumns } from '@/lib/references/queries'
import { isOpen, type ReferenceState, referenceState, type Vouching, vouching } from '@/lib/references/rules'
import type { Relation } from '@/lib/references/schema'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'

const ownColumns = {
  id: true,
  refereeName: true,
  relation: true,
  title: true,
  askedAt: true,
  ...standingColumns,
  organisation: { select: { orgnr: true, name: true } },
  credential: { select: { withdrawnAt: true } },
} satisfies Prisma.ReferenceSelect

export interface OwnReference {
  id: string
  state: ReferenceState
  refereeName: string
  relation: Relation
  title: string
  organisation: { orgnr: string; name: string }
  askedAt: Date
  answerUntil: Date
  consentUntil: Date | null
  vouching: Vouching
  /** The organisation has put its name to it. */
  signed: boolean
}

/** The volunteer's own, the newest first. */
export async function myReferences(actor: Actor, now = new Date()): Promise<OwnReference[]> {
  const db = await database()
  const rows = await db.reference.findMany({
    where: { volunteerId: actor.personId, ...remembered },
    orderBy: { askedAt: 'desc' },
    select: ownColumns,
  })
  return rows.map((row) => own(row, now))
}

/** One of the volunteer's own; what it says is shown once it is written and as long as the referee consents. */
export async function myReference(actor: Actor, referenceId: string, locale: Locale, now = new Date()) {
  if (!isId(referenceId)) return null
  const db = await database()
  const row = await db.reference.findFirst({
    where: { id: referenceId, volunteerId: actor.personId, ...remembered },
    select: { ...ownColumns, ...wordsColumns, greeting: true, refereeEmail: true, refereePersonId: true },
  })
  if (!row) return null
  const reference = own(row, now)
  const readable = reference.state === 'written' || reference.state === 'kept'
  return {
    ...reference,
    greeting: row.greeting,
    // The address of a member is the organisation's to give, not ours.
    refereeEmail: row.refereePersonId === null ? row.refereeEmail : null,
    words: readable ? inWords(row, locale) : null,
    canCancel: reference.state === 'asked',
    canDecide: reference.state === 'written',
    canDiscard: reference.state === 'kept',
    canShareContact: reference.state === 'kept',
    isOpen: isOpen(reference.state),
  }
}

export type MyReference = NonNullable<Awaited<ReturnType<typeof myReference>>>

function own(row: Prisma.ReferenceGetPayload<{ select: typeof ownColumns }>, now: Date): OwnReference {
  const { id, refereeName, relation, title, organisation, askedAt, consentUntil } = row
  return {
    id,
    state: referenceState(row, now),
    refereeName,
    relation,
    title: row.writtenAt === null ? '' : title,
    organisation,
    askedAt,
    answerUntil: row.answerUntil,
    consentUntil,
    vouching: vouching(row),
    signed: row.credential !== null && row.credential.withdrawnAt === null,
  }
}
