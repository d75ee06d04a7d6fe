import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { endConsent, reopenReference } from '@/lib/references/answering/commands'
import { endContactLink, makeContactLink, openContact } from '@/lib/references/contact/commands'
import { contactLinks, contactPage } from '@/lib/references/contact/queries'
import { discardReference } from '@/lib/references/own/commands'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { newToken } from '@/lib/server/secrets'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { type AReference, aKeptReference, answer, aWrittenReference } from '@/tests/support/references'

let organisation: AnOrganisation
let volunteer: Actor
let reference: AReference

beforeEach(async () => {
  organisation = await anOrganisation()
  const coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
  reference = await aKeptReference(organisation, volunteer, { personId: coordinator.personId })
})

async function aLink(days = 14) {
  await makeContactLink(volunteer, { referenceId: reference.id, label: 'Kafeen på torget', days })
  const [link] = await contactLinks(volunteer, reference.id)
  if (!link) throw new Error('no link')
  return link
}

describe('a contact link', () => {
  it('tells who the referee is, and how to reach them only after the button', async () => {
    const { token } = await aLink()
    const before = await contactPage(null, token, undefined, 'nb')
    expect(before).toMatchObject({ refereeName: 'Ingrid Haugen', volunteer: 'Oksana Melnyk', contact: null })
    expect(JSON.stringify(before)).not.toContain('90000000')
    const opening = await openContact(null, { token })
    expect(await contactPage(null, token, opening, 'nb')).toMatchObject({ contact: { phone: answer.phone } })
  })

  it('counts each press of the button for the holder, never a mere look and never who', async () => {
    const { token } = await aLink()
    for (let look = 0; look < 3; look++) await contactPage(null, token, undefined, 'nb')
    expect((await contactLinks(volunteer, reference.id))[0]?.openings).toEqual([])
    const employer = await aVolunteer()
    await Promise.all([openContact(employer, { token }), openContact(null, { token })])
    expect((await contactLinks(volunteer, reference.id))[0]?.openings).toHaveLength(2)
    const db = await database()
    const events = await db.event.findMany({ where: { name: 'contactLink.opened' } })
    expect(events.map(({ actorId }) => actorId)).not.toContain(employer.personId)
  })

  it('hides the contact again after a quarter of an hour, and behind the opening of another link', async () => {
    const { token } = await aLink()
    const opening = await openContact(null, { token })
    const later = new Date(Date.now() + 16 * 60_000)
    expect((await contactPage(null, token, opening, 'nb', later))?.contact).toBeNull()
    const { token: other } = await aLink()
    expect((await contactPage(null, other, opening, 'nb'))?.contact).toBeNull()
    expect((await contactPage(null, other, 'x', 'nb'))?.contact).toBeNull()
  })

  it.each([
    ['its days are over', async () => {}, () => addDays(new Date(), 15)],
    ['the referee ends the consent', () => endConsent(null, { token: reference.token }), () => new Date()],
    ['the referee writes anew', () => reopenReference(null, { token: reference.token }), () => new Date()],
    [
      'the holder discards the reference',
      () => discardReference(volunteer, { referenceId: reference.id }),
      () => new Date(),
    ],
  ])('is dead when %s, and then answers like any guess', async (_when, end, now) => {
    const { token } = await aLink()
    await end()
    expect(await contactPage(null, token, undefined, 'nb', now())).toBeNull()
    await expect(openContact(null, { token }, now())).rejects.toMatchObject({ code: 'notFound' })
    expect(await contactPage(null, newToken(), undefined, 'nb')).toBeNull()
    await expect(openContact(null, { token: newToken() })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('lives for fourteen days at most, whatever is written into the database', async () => {
    const db = await database()
    const link = { referenceId: reference.id, tokenHash: newToken(), tokenSealed: 'x' }
    const longer = db.contactLink.create({ data: { ...link, expiresAt: addDays(new Date(), 20) } })
    await expect(longer).rejects.toThrow('ContactLink_fortnight')
  })
})

describe('the holder', () => {
  it('ends a link at once, and once', async () => {
    const { id, token } = await aLink()
    const results = await Promise.allSettled([
      endContactLink(volunteer, { linkId: id }),
      endContactLink(volunteer, { linkId: id }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await contactPage(null, token, undefined, 'nb')).toBeNull()
  })

  it('is the only one who sees, makes and ends them', async () => {
    const { id } = await aLink()
    const stranger = await aVolunteer()
    expect(await contactLinks(stranger, reference.id)).toEqual([])
    const input = { referenceId: reference.id, label: 'Meg', days: 3 }
    await expect(makeContactLink(stranger, input)).rejects.toThrow('notFound')
    await expect(endContactLink(stranger, { linkId: id })).rejects.toThrow('notFound')
  })

  it('makes none before the reference is kept', async () => {
    const other = await aWrittenReference(organisation, volunteer, {
      name: 'Nils Berg',
      email: `nils.${organisation.orgnr}@post.example`,
    })
    const input = { referenceId: other.id, label: 'Kafeen', days: 14 }
    await expect(makeContactLink(volunteer, input)).rejects.toThrow('alreadyDecided')
  })
})
