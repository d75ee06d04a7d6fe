import 'server-only'
import { randomInt } from 'node:crypto'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { Refusal } from '@/lib/refusal'
import { routes } from '@/lib/routes'
import { type Actor, loadActor, type Viewer } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { record } from '@/lib/server/events'
import { consume } from '@/lib/server/limits'
import { sendMail } from '@/lib/server/mail'
import { codeHash, newToken, tokenHash } from '@/lib/server/secrets'
import { SignInLetter } from './email'
import { codeExpiry, codeTries } from './rules'
import type { ChangeLocaleInput, ChangeNamesInput, RequestSignInCodeInput } from './schema'

/** Where a request comes from, for counting tries and for the first language of an account. */
export interface Origin {
  network: string
  locale: Locale
}

/** Mails a code and a link. Nothing in it depends on whether the address has an account, so the answer cannot tell. */
export async function requestSignInCode(
  viewer: Viewer,
  { email, to }: RequestSignInCodeInput,
  { network, locale }: Origin,
): Promise<void> {
  await consume('codeFromNetwork', network)
  await consume('codeToAddress', email)
  const now = new Date()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const token = newToken()
  const secrets = {
    codeHash: hashOf(email, code),
    linkHash: tokenHash(token),
    tries: 0,
    expiresAt: codeExpiry(now),
    createdAt: now,
  }
  await inTransaction(async (tx) => {
    // An address that never came back is not kept.
    await tx.signInCode.deleteMany({ where: { expiresAt: { lt: now } } })
    await tx.signInCode.upsert({ where: { email }, create: { email, ...secrets }, update: secrets })
    const link = env.publicUrl + routes.signInLink(locale, token, to)
    await sendMail(tx, email, wordsOf(locale, 'people')('mail.subject'), SignInLetter({ locale, code, link }))
    await record(tx, viewer, 'people.codeRequested')
  })
}

/** Who it is, by the six digits; the first time an account is made. */
export async function signInWithCode(
  _viewer: Viewer,
  { email, code }: { email: string; code: string },
  { network, locale }: Origin,
): Promise<Actor> {
  await consume('codeTriesFromNetwork', network)
  const db = await database()
  // Counted before it is compared, in one statement: guesses in parallel share the same five tries.
  const [tried] = await db.signInCode.updateManyAndReturn({
    where: { email, tries: { lt: codeTries }, expiresAt: { gt: new Date() } },
    data: { tries: { increment: 1 } },
    select: { codeHash: true, tries: true },
  })
  if (!tried) throw new Refusal('codeGone', {}, 'code')
  if (tried.codeHash !== hashOf(email, code)) {
    throw tried.tries === codeTries
      ? new Refusal('codeGone', {}, 'code')
      : new Refusal('codeWrong', { left: codeTries - tried.tries }, 'code')
  }
  const personId = await inTransaction(async (tx) => {
    const { count } = await tx.signInCode.deleteMany({ where: { email, codeHash: tried.codeHash } })
    if (count === 0) throw new Refusal('codeGone', {}, 'code')
    return personAt(tx, email, locale)
  })
  return actorOf(personId)
}

/** Who it is, by the mailed link. */
export async function signInWithLink(
  _viewer: Viewer,
  { token }: { token: string },
  { network, locale }: Origin,
): Promise<Actor> {
  await consume('codeTriesFromNetwork', network)
  const personId = await inTransaction(async (tx) => {
    const found = await tx.signInCode.findUnique({
      where: { linkHash: tokenHash(token), expiresAt: { gt: new Date() } },
      select: { email: true },
    })
    const { count } = await tx.signInCode.deleteMany({ where: { linkHash: tokenHash(token) } })
    if (!found || count === 0) throw new Refusal('linkGone')
    return personAt(tx, found.email, locale)
  })
  return actorOf(personId)
}

export async function changeNames(actor: Actor, { name, documentName }: ChangeNamesInput): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: { name, documentName: documentName ?? null } })
    await record(tx, actor, 'people.namesChanged', { subjectId: actor.personId })
  })
}

/** The language of mails; the pages follow the address. */
export async function changeLocale(actor: Actor, { locale }: ChangeLocaleInput): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: { locale } })
    await record(tx, actor, 'people.localeChanged', { subjectId: actor.personId, detail: { locale } })
  })
}

const hashOf = (email: string, code: string) => codeHash('sign-in', `${email} ${code}`)

/** The account of a proven address. */
async function personAt(tx: Transaction, email: string, locale: Locale): Promise<string> {
  const { id } = await tx.person.upsert({
    where: { email },
    create: { email, locale },
    update: {},
    select: { id: true },
  })
  await record(tx, { personId: id }, 'people.signedIn', { subjectId: id })
  return id
}

async function actorOf(personId: string): Promise<Actor> {
  const actor = await loadActor(personId)
  if (actor === null) throw new Refusal('notFound')
  return actor
}
