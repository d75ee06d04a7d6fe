import { beforeEach, describe, expect, it } from 'vitest'
import {
  declineReference,
  disownReference,
  endConsent,
  renewConsent,
  reopenReference,
  sendReference,
  writeReference,
} from '@/lib/references/answering/commands'
import { askedOfMe, askedReference } from '@/lib/references/answering/queries'
import { discardReference, keepReference } from '@/lib/references/own/commands'
import { myReference, myReferences } from '@/lib/references/own/queries'
import { addDays } from '@/lib/dates'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { newToken } from '@/lib/server/secrets'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import {
  type AReference,
  aKeptReference,
  anAskedReference,
  answer,
  aWrittenReference,
} from '@/tests/support/references'

let organisation: AnOrganisation
let coordinator: Actor
let volunteer: Actor
let reference: AReference

const referee = () => ({ name: 'Solveig Dahl', email: `solveig.${organisation.orgnr}@post.example` })
const stateOf = async (now = new Date()) => (await myReferences(volunteer, now))[0]?.state
const written = () => aWrittenReference(organisation, volunteer, referee())

beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
})

describe('the one mailed link', () => {
  it('tells who asks and for what, to whoever has it and in any language', async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    for (const locale of ['uk', 'nb', 'en'] as const)
      expect(await askedReference(null, reference.token, locale)).toMatchObject({
        state: 'asked',
        volunteer: 'Oksana Melnyk',
        organisation: 'Nordlys matsentral',
        canAnswer: true,
      })
  })

  it('is answered like any guess when it was never given, whatever is tried', async () => {
    for (const token of [newToken(), 'x', '', `${newToken()}x`]) {
      expect(await askedReference(null, token, 'nb')).toBeNull()
      const all = [
        writeReference(null, { token, ...answer }),
        sendReference(null, { token, months: 12 }),
        declineReference(null, { token }),
        disownReference(null, { token }),
        reopenReference(null, { token }),
        endConsent(null, { token }),
        renewConsent(null, { token, months: 12 }),
      ]
      for (const tried of await Promise.allSettled(all))
        expect(tried).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } })
    }
  })

  it("is no way to write one's own reference", async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    await expect(writeReference(volunteer, { token: reference.token, ...answer })).rejects.toThrow('ownReference')
    const own = { isOwn: true, canAnswer: false, canSend: false }
    expect(await askedReference(volunteer, reference.token, 'uk')).toMatchObject(own)
  })

  it('is also on the pages of somebody with an account at that address, and of nobody else', async () => {
    await anAskedReference(organisation, volunteer, { personId: coordinator.personId })
    expect(await askedOfMe(coordinator)).toMatchObject([{ state: 'asked', volunteer: 'Oksana Melnyk' }])
    expect(await askedOfMe(await aMember(organisation, 'coordinator'))).toEqual([])
  })
})

describe('a referee answers', () => {
  it('by writing: looked over as a draft, then sent, and only the volunteer sees it', async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    await writeReference(null, { token: reference.token, ...answer })
    expect(await askedReference(null, reference.token, 'en')).toMatchObject({
      canSend: true,
      words: { text: answer.text, phrases: ['Reliable: turns up as agreed.'], title: 'vaktleder' },
      contact: { phone: '+4790000000' },
    })
    expect(await myReference(volunteer, reference.id, 'uk')).toMatchObject({ state: 'asked', words: null, title: '' })
    await sendReference(null, { token: reference.token, months: 12 })
    expect(await myReference(volunteer, reference.id, 'uk')).toMatchObject({
      state: 'written',
      words: { phrases: ['Надійна людина: приходить вчасно й робить те, про що домовилися.'] },
    })
    expect((await lettersTo(volunteer)).map(({ subject }) => subject)).toEqual(['Вам написали рекомендацію'])
  })

  it('politely with no, which the volunteer hears in kind words', async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    await writeReference(null, { token: reference.token, ...answer })
    await declineReference(null, { token: reference.token })
    expect(await stateOf()).toBe('declined')
    const [letter] = await lettersTo(volunteer)
    expect(letter?.text).toContain('вони не про вас')
    const db = await database()
    expect(await db.reference.findUnique({ where: { id: reference.id } })).toMatchObject({
      text: '',
      phrases: [],
      contactSealed: null,
    })
  })

  it('that they do not know the person, which the volunteer hears as a plain no', async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    await disownReference(null, { token: reference.token })
    expect(await stateOf()).toBe('declined')
    const db = await database()
    expect(await db.event.count({ where: { name: 'reference.disowned', subjectId: reference.id } })).toBe(1)
  })

  it('once, when two windows send at the same time', async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    await writeReference(null, { token: reference.token, ...answer })
    const { token } = reference
    const results = await Promise.allSettled([
      sendReference(null, { token, months: 12 }),
      declineReference(null, { token }),
      sendReference(null, { token, months: 6 }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await lettersTo(volunteer)).toHaveLength(1)
  })

  it('not with nothing, nor with a day to come, nor after thirty days', async () => {
    reference = await anAskedReference(organisation, volunteer, referee())
    const { token } = reference
    await expect(sendReference(null, { token, months: 12 })).rejects.toThrow('nothingWritten')
    await expect(writeReference(null, { token, ...answer, knownFrom: '2999-01-01' })).rejects.toThrow('knownToCome')
    const late = addDays(new Date(), 31)
    await expect(writeReference(null, { token, ...answer }, late)).rejects.toThrow('answerTooLate')
    expect(await stateOf(late)).toBe('lapsed')
  })
})

describe('afterwards the same link', () => {
  it('opens it for writing anew: the volunteer then reads and decides anew', async () => {
    reference = await aKeptReference(organisation, volunteer, referee())
    const { token } = reference
    await reopenReference(null, { token })
    expect(await stateOf()).toBe('asked')
    await writeReference(null, { token, ...answer, text: 'Bedre ord.' })
    await sendReference(null, { token, months: 6 })
    expect(await myReference(volunteer, reference.id, 'nb')).toMatchObject({
      state: 'written',
      words: { text: 'Bedre ord.' },
    })
  })

  it('ends the consent at once, forgets the contact, and tells the volunteer', async () => {
    reference = await aKeptReference(organisation, volunteer, referee())
    await endConsent(null, { token: reference.token })
    expect(await myReference(volunteer, reference.id, 'uk')).toMatchObject({ state: 'ended', words: null })
    const db = await database()
    expect((await db.reference.findUnique({ where: { id: reference.id } }))?.contactSealed).toBeNull()
    expect((await lettersTo(volunteer)).at(-1)?.subject).toBe('Зміна у ваших рекомендаціях')
    await expect(endConsent(null, { token: reference.token })).rejects.toThrow('alreadyDecided')
    await expect(renewConsent(null, { token: reference.token, months: 12 })).rejects.toThrow('alreadyDecided')
  })

  it('renews it, also shortly after it has run out, and not long after', async () => {
    reference = await written()
    const { token } = reference
    await keepReference(volunteer, { referenceId: reference.id })
    const soonAfter = addDays(new Date(), 380)
    expect(await stateOf(soonAfter)).toBe('expired')
    await renewConsent(null, { token, months: 6 }, soonAfter)
    expect(await stateOf(soonAfter)).toBe('kept')
    await expect(renewConsent(null, { token, months: 6 }, addDays(soonAfter, 400))).rejects.toThrow('alreadyDecided')
  })

  it('cannot bring back what the volunteer has discarded', async () => {
    reference = await written()
    await discardReference(volunteer, { referenceId: reference.id })
    await expect(reopenReference(null, { token: reference.token })).rejects.toThrow('alreadyDecided')
    await expect(renewConsent(null, { token: reference.token, months: 12 })).rejects.toThrow('alreadyDecided')
  })
})
