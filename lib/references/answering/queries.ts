import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import { inWords, standingColumns, wordsColumns } from '@/lib/references/queries'
import {
  endsSoon,
  forgottenOn,
  isRenewable,
  knownPhrases,
  type ReferenceState,
  referenceState,
} from '@/lib/references/rules'
import type { Relation } from '@/lib/references/schema'
import type { Actor, Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { tokenHash, unseal } from '@/lib/server/secrets'
import { contact } from './schema'

/** Long enough that nobody guesses one; anything else is not even looked up. */
const isToken = (text: string) => /^[\w-]{43}$/.test(text)

const columns = {
  id: true,
  locale: true,
  greeting: true,
  refereeEmail: true,
  contactSealed: true,
  volunteerId: true,
  volunteer: { select: { person: { select: { name: true } } } },
  organisation: { select: { name: true } },
  ...wordsColumns,
  ...standingColumns,
} satisfies Prisma.ReferenceSelect

/** What the one mailed link leads to, whoever opens it; null for every other token. */
export async function askedReference(viewer: Viewer, token: string, locale: Locale, now = new Date()) {
  if (!isToken(token)) return null
  const db = await database()
  const row = await db.reference.findUnique({ where: { tokenHash: tokenHash(token) }, select: columns })
  if (!row) return null
  const state = referenceState(row, now)
  const isOwn = viewer?.personId === row.volunteerId
  const reach = contact.parse(row.contactSealed === null ? {} : JSON.parse(unseal(row.contactSealed)))
  const drafted = row.contactSealed !== null && (row.text !== '' || row.phrases.length > 0)
  return {
    state,
    refereeName: row.refereeName,
    volunteer: row.volunteer.person.name,
    organisation: row.organisation.name,
    relation: row.relation,
    greeting: row.greeting,
    answerUntil: row.answerUntil,
    consentUntil: row.consentUntil,
    words: inWords(row, locale),
    phrases: knownPhrases(row.phrases),
    contact: drafted ? reach : { ...reach, email: row.refereeEmail },
    knownTo: row.vouchedAt !== null,
    period: await workedTogether(row),
    isDrafted: drafted,
    canAnswer: state === 'asked' && !isOwn,
    canSend: state === 'asked' && !isOwn && drafted,
    canRenew: isRenewable(row, now),
    endsSoon: endsSoon(row, now),
    forgottenOn: forgottenOn(row, now),
    canEnd: state === 'written' || state === 'kept',
    canRewrite: ['written', 'kept', 'expired', 'ended'].includes(state),
    isOwn,
  }
}

export type AskedReference = NonNullable<Awaited<ReturnType<typeof askedReference>>>

/** The volunteer's first and last confirmed day with the organisation: what «how long» begins with. */
async function workedTogether({ id }: { id: string }) {
  const db = await database()
  const reference = await db.reference.findUniqueOrThrow({
    where: { id },
    select: { volunteerId: true, organisationId: true },
  })
  const signUps = await db.signUp.aggregate({
    where: {
      hoursEntries: { some: { ...reference, confirmedAt: { not: null }, replacedAt: null } },
    },
    _min: { startsAt: true },
    _max: { startsAt: true },
  })
  return { from: signUps._min.startsAt, until: signUps._max.startsAt }
}

export interface AskedOfMe {
  token: string
  state: ReferenceState
  volunteer: string
  organisation: string
  relation: Relation
  answerUntil: Date
  consentUntil: Date | null
}

/** What somebody with an account was asked for at their own address, the open ones first. */
export async function askedOfMe(actor: Actor, now = new Date()): Promise<AskedOfMe[]> {
  const db = await database()
  const { email } = await db.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { email: true } })
  const rows = await db.reference.findMany({
    where: { refereeEmail: email, declinedAt: null },
    orderBy: { askedAt: 'desc' },
    select: {
      tokenSealed: true,
      relation: true,
      volunteer: { select: { person: { select: { name: true } } } },
      organisation: { select: { name: true } },
      ...standingColumns,
    },
  })
  return rows
    .map((row) => ({
      token: unseal(row.tokenSealed),
      state: referenceState(row, now),
      volunteer: row.volunteer.person.name,
      organisation: row.organisation.name,
      relation: row.relation,
      answerUntil: row.answerUntil,
      consentUntil: row.consentUntil,
    }))
    .filter(({ state }) => state !== 'lapsed' && state !== 'discarded')
    .toSorted((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked'))
}
