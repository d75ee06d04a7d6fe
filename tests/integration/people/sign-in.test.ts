import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { requestSignInCode, signInWithCode, signInWithLink } from '@/lib/people/commands'
import { database } from '@/lib/server/db'
import { aPerson } from '@/tests/support/factories'
import { lettersAt } from '@/tests/support/letters'

const origin = (over = {}) => ({ network: randomUUID(), locale: 'uk' as const, ...over })
const anAddress = () => `${randomUUID()}@post.example`

/** What stands in the latest mail to an address. */
async function mailed(email: string): Promise<{ subject: string; text: string; code: string; token: string }> {
  const letter = (await lettersAt(email)).at(-1)
  if (!letter) throw new Error('no mail')
  const code = /(\d{3}) (\d{3})/.exec(letter.text)
  const token = /token=([\w-]+)/.exec(letter.text)
  return { ...letter, code: `${code?.[1]}${code?.[2]}`, token: token?.[1] ?? '' }
}

async function asked(email = anAddress()) {
  await requestSignInCode(null, { email }, origin())
  return { email, ...(await mailed(email)) }
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const outcomes = async (tries: Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).map(({ status }) => status).toSorted()

describe('asking for a code', () => {
  it('mails code and link in the reader’s language, and nothing of it in the subject', async () => {
    const email = anAddress()
    await requestSignInCode(null, { email, to: '/nb/tasks' }, origin({ locale: 'nb' }))
    const letter = await mailed(email)
    expect(letter.code).toMatch(/^\d{6}$/)
    expect(letter.text).toContain('http://localhost:3000/nb/sign-in/link?token=')
    expect(letter.text).toContain('to=%2Fnb%2Ftasks')
    expect(letter.subject).toBe('Kode for å logge inn i Toveis')
  })
  it('does the same for a known and an unknown address', async () => {
    const db = await database()
    const known = await db.person.findUniqueOrThrow({ where: { id: (await aPerson()).personId } })
    const shape = async (email: string) => {
      const { subject, text } = await asked(email)
      return { subject, text: text.replace(/\d{3} \d{3}|token=[\w-]+/g, '…') }
    }
    expect(await shape(known.email)).toEqual(await shape(anAddress()))
  })
  it('keeps neither the code nor the link, only their hashes', async () => {
    const { email, code, token } = await asked()
    const row = await (await database()).signInCode.findUniqueOrThrow({ where: { email } })
    expect(Object.values(row)).not.toContain(code)
    expect(Object.values(row)).not.toContain(token)
  })
  it('makes the code before it worthless', async () => {
    const first = await asked()
    const second = await asked(first.email)
    if (first.code !== second.code) {
      await expect(signInWithCode(null, first, origin())).rejects.toMatchObject({ code: 'codeWrong' })
    }
    await expect(signInWithLink(null, first, origin())).rejects.toMatchObject({ code: 'linkGone' })
    await expect(signInWithCode(null, second, origin())).resolves.toBeDefined()
  })
  it('forgets addresses that never came back', async () => {
    const db = await database()
    const { email } = await asked()
    await db.signInCode.update({ where: { email }, data: { expiresAt: new Date(Date.now() - 1000) } })
    await asked()
    expect(await db.signInCode.findUnique({ where: { email } })).toBeNull()
  })
  it('is refused after five an hour to one address, and forty from one network', async () => {
    const email = anAddress()
    for (let i = 0; i < 5; i++) await requestSignInCode(null, { email }, origin())
    await expect(requestSignInCode(null, { email }, origin())).rejects.toMatchObject({ code: 'tooManyTries' })
    const network = randomUUID()
    for (let i = 0; i < 40; i++) await requestSignInCode(null, { email: anAddress() }, { network, locale: 'uk' })
    await expect(requestSignInCode(null, { email: anAddress() }, { network, locale: 'uk' })).rejects.toMatchObject({
      code: 'tooManyTries',
    })
  }, 60_000)
})

describe('signing in by code', () => {
  it('makes the account the first time, in the language of the page, and finds it the next', async () => {
    const db = await database()
    const first = await asked()
    const actor = await signInWithCode(null, first, origin({ locale: 'en' }))
    expect(actor).toMatchObject({ name: '', locale: 'en', isVolunteer: false, isAdministrator: false, memberships: [] })
    const again = await signInWithCode(null, await asked(first.email), origin({ locale: 'nb' }))
    expect(again).toEqual(actor)
    expect(await db.event.count({ where: { name: 'people.signedIn', subjectId: actor.personId } })).toBe(2)
  })
  it('works once', async () => {
    const mail = await asked()
    await signInWithCode(null, mail, origin())
    await expect(signInWithCode(null, mail, origin())).rejects.toMatchObject({ code: 'codeGone' })
    await expect(signInWithLink(null, mail, origin())).rejects.toMatchObject({ code: 'linkGone' })
  })
  it('twice at once has one winner and makes one account', async () => {
    const mail = await asked()
    const tries = [signInWithCode(null, mail, origin()), signInWithCode(null, mail, origin())]
    expect(await outcomes(tries)).toEqual(['fulfilled', 'rejected'])
    expect(await (await database()).person.count({ where: { email: mail.email } })).toBe(1)
  })
  it('by code and by link at once has one winner', async () => {
    const mail = await asked()
    expect(await outcomes([signInWithCode(null, mail, origin()), signInWithLink(null, mail, origin())])).toEqual([
      'fulfilled',
      'rejected',
    ])
  })
  it('tells how many tries are left, and after five wrong ones the right code is worthless', async () => {
    const mail = await asked()
    const wrong = { email: mail.email, code: otherThan(mail.code) }
    for (const left of [4, 3, 2, 1]) {
      await expect(signInWithCode(null, wrong, origin())).rejects.toMatchObject({ code: 'codeWrong', values: { left } })
    }
    await expect(signInWithCode(null, wrong, origin())).rejects.toMatchObject({ code: 'codeGone' })
    await expect(signInWithCode(null, mail, origin())).rejects.toMatchObject({ code: 'codeGone' })
  })
  it('twenty guesses at once share the same five tries', async () => {
    const mail = await asked()
    const guesses = Array.from({ length: 19 }, () =>
      signInWithCode(null, { email: mail.email, code: otherThan(mail.code) }, origin()),
    )
    const results = await Promise.allSettled(guesses)
    const codes = results.map((result) =>
      result.status === 'rejected' ? (result.reason as { code: string }).code : 'in',
    )
    expect(codes.filter((code) => code === 'codeWrong')).toHaveLength(4)
    expect(codes.filter((code) => code === 'codeGone')).toHaveLength(15)
    const row = await (await database()).signInCode.findUniqueOrThrow({ where: { email: mail.email } })
    expect(row.tries).toBe(5)
  })
  it('is over after ten minutes', async () => {
    const mail = await asked()
    const db = await database()
    const row = await db.signInCode.findUniqueOrThrow({ where: { email: mail.email } })
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(10 * 60_000)
    await db.signInCode.update({ where: { email: mail.email }, data: { expiresAt: new Date(Date.now() - 1000) } })
    await expect(signInWithCode(null, mail, origin())).rejects.toMatchObject({ code: 'codeGone' })
    await expect(signInWithLink(null, mail, origin())).rejects.toMatchObject({ code: 'linkGone' })
  })
  it('is refused with somebody else’s code', async () => {
    const [mine, theirs] = [await asked(), await asked()]
    if (mine.code === theirs.code) return
    await expect(signInWithCode(null, { email: mine.email, code: theirs.code }, origin())).rejects.toMatchObject({
      code: 'codeWrong',
    })
  })
  it('sixty tries an hour from one network are enough', async () => {
    const network = randomUUID()
    const attempt = () => signInWithCode(null, { email: anAddress(), code: '000000' }, { network, locale: 'uk' })
    for (let i = 0; i < 60; i++) await expect(attempt()).rejects.toMatchObject({ code: 'codeGone' })
    await expect(attempt()).rejects.toMatchObject({ code: 'tooManyTries' })
  }, 60_000)
})

describe('signing in by link', () => {
  it('works once, also after wrong codes', async () => {
    const mail = await asked()
    const wrong = { email: mail.email, code: otherThan(mail.code) }
    for (let i = 0; i < 6; i++) await signInWithCode(null, wrong, origin()).catch(() => undefined)
    const actor = await signInWithLink(null, mail, origin())
    expect(actor.locale).toBe('uk')
    await expect(signInWithLink(null, mail, origin())).rejects.toMatchObject({ code: 'linkGone' })
  })
  it('twice at once has one winner', async () => {
    const mail = await asked()
    expect(await outcomes([signInWithLink(null, mail, origin()), signInWithLink(null, mail, origin())])).toEqual([
      'fulfilled',
      'rejected',
    ])
  })
  it('is refused with a token nobody was given', async () => {
    await expect(signInWithLink(null, { token: '' }, origin())).rejects.toMatchObject({ code: 'linkGone' })
  })
})
