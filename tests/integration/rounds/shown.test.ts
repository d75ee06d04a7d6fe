import { describe, expect, it } from 'vitest'
import { keepApart } from '@/lib/rounds/apart/commands'
import { keptApartPairs } from '@/lib/rounds/apart/queries'
import { makePlacingWish } from '@/lib/rounds/organisation/commands'
import { organisationRounds } from '@/lib/rounds/organisation/queries'
import { openProposalCount, ownProposal, ownProposals } from '@/lib/rounds/own/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { signUpForShift } from '@/lib/signups/commands'
import { roster } from '@/lib/signups/roster/queries'
import { anAdministrator, aMember, anOrganisation, aPerson } from '@/tests/support/factories'
import {
  accept,
  aNeighbour,
  aRound,
  aRoundShift,
  aSchedule,
  aTown,
  decline,
  openProposalOf,
  timePasses,
} from '@/tests/support/rounds'

const seen = (actor: Actor) => ownProposals(actor, 'uk', new Date())

describe('a volunteer', () => {
  it('sees the place that is held, why it fits and until when; and nobody else sees it', async () => {
    const town = await aTown()
    const shift = await aRoundShift(town)
    const volunteer = await aNeighbour(town)
    await aRound(town)
    const { open, ended } = await seen(volunteer)
    expect(ended).toEqual([])
    expect(open).toMatchObject([
      {
        shiftId: shift.id,
        state: 'open',
        card: { id: shift.taskId, nextShift: { startsAt: shift.startsAt } },
      },
    ])
    expect(open[0]?.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['interests', 'gains']))
    expect(open[0]!.answerBy.getTime()).toBeGreaterThan(Date.now())
    expect(await openProposalCount(volunteer, new Date())).toBe(1)

    const other = await aNeighbour(town)
    expect(await seen(other)).toEqual({ open: [], ended: [] })
    expect(await ownProposal(other, open[0]!.id, 'uk', new Date())).toBeNull()
    expect(await ownProposal(volunteer, 'no-id', 'uk', new Date())).toBeNull()
  })

  it.each([
    ['a yes is told of on its own page alone', accept, 'accepted', []],
    ['a no is told of for some days', decline, 'declined', ['declined']],
  ] as const)('%s', async (_, answer, state, told) => {
    const town = await aTown()
    await aRoundShift(town)
    const volunteer = await aNeighbour(town)
    await aRound(town)
    const { id } = (await openProposalOf(volunteer))!
    await answer(volunteer)
    const { open, ended } = await seen(volunteer)
    expect(open).toEqual([])
    expect(ended.map((one) => one.state)).toEqual(told)
    expect(await ownProposal(volunteer, id, 'uk', new Date())).toMatchObject({ state })
    expect(await openProposalCount(volunteer, new Date())).toBe(0)
  })

  it('sees silence as an end as soon as the time is up, before anything has taken note of it', async () => {
    const town = await aTown()
    await aRoundShift(town)
    const volunteer = await aNeighbour(town)
    await timePasses(await aRound(town))
    const { open, ended } = await seen(volunteer)
    expect(open).toEqual([])
    expect(ended).toMatchObject([{ state: 'lapsed' }])
    expect(await openProposalCount(volunteer, new Date())).toBe(0)
  })
})

describe('an organisation', () => {
  async function scene() {
    const town = await aTown()
    const shift = await aRoundShift(town, { places: 2, reservedNewcomers: 1 })
    const volunteer = await aNeighbour(town, {}, { name: 'Oksana Melnyk' })
    const coordinator = await aMember(town.organisation, 'coordinator')
    const look = (actor: Actor, page = 1) => organisationRounds(actor, town.organisation.orgnr, 'nb', new Date(), page)
    return { town, shift, volunteer, coordinator, look }
  }

  it('sees which shifts wait for a round and when it comes, and who asked in numbers', async () => {
    const { town, shift, volunteer, coordinator, look } = await scene()
    expect(await look(coordinator)).toMatchObject({ nextAt: null, shifts: [] })
    await aSchedule(town)
    await signUpForShift(volunteer, { shiftId: shift.id })
    const rounds = await look(coordinator)
    expect(rounds!.nextAt!.getTime()).toBeGreaterThan(Date.now())
    expect(rounds!.shifts).toMatchObject([
      { shiftId: shift.id, byRound: true, places: 2, taken: 0, asking: 1, reservedNewcomers: 1, proposals: [] },
    ])
    expect(rounds!.askable).toMatchObject({
      shifts: [{ shiftId: shift.id }],
      people: [{ volunteerId: volunteer.personId, name: 'Oksana M.' }],
    })
  })

  it('sees whom a round asks and what they answer, also where no other round is to come', async () => {
    const { town, shift, volunteer, coordinator, look } = await scene()
    await aRound(town)
    expect((await look(coordinator))!.shifts).toMatchObject([
      { byRound: false, taken: 1, proposals: [{ name: 'Oksana M.', state: 'open', pinned: false }] },
    ])
    expect(await roster(coordinator, town.organisation.orgnr, shift.id, 'nb')).toMatchObject({ taken: 1, proposed: 1 })
    await accept(volunteer)
    expect((await look(coordinator))!.shifts).toMatchObject([{ taken: 1, proposals: [{ state: 'accepted' }] }])
    expect(await roster(coordinator, town.organisation.orgnr, shift.id, 'nb')).toMatchObject({ taken: 1, proposed: 0 })
  })

  it('sees its wishes with their reasons', async () => {
    const { town, shift, volunteer, coordinator, look } = await scene()
    await aSchedule(town)
    await signUpForShift(volunteer, { shiftId: shift.id })
    const wish = { shiftId: shift.id, volunteerId: volunteer.personId, kind: 'pin', reason: 'Kjenner huset.' } as const
    await makePlacingWish(coordinator, { orgnr: town.organisation.orgnr, ...wish })
    expect((await look(coordinator))!.wishes).toMatchObject([
      { name: 'Oksana M.', kind: 'pin', reason: 'Kjenner huset.', shiftId: shift.id },
    ])
  })

  it('turns the pages, and past the last one stays there', async () => {
    const { town, shift, coordinator, look } = await scene()
    await aSchedule(town)
    const db = await database()
    const later = (days: number) => new Date(shift.startsAt.getTime() + days * 86_400_000)
    await db.shift.createMany({
      data: Array.from({ length: 10 }, (_, day) => ({
        taskId: shift.taskId,
        startsAt: later(day + 1),
        endsAt: new Date(later(day + 1).getTime() + 7_200_000),
        places: 1,
      })),
    })
    expect(await look(coordinator)).toMatchObject({ page: 1, pages: 2 })
    expect((await look(coordinator, 9))!.shifts).toHaveLength(1)
  })

  it('keeps all of it from other organisations, and from those who sign only', async () => {
    const { town, look } = await scene()
    expect(await look(await aMember(await anOrganisation(), 'owner'))).toBeNull()
    expect(await look(await aMember(town.organisation, 'signatory'))).toBeNull()
  })
})

it('who is kept apart is seen by administrators, by name and address, and by nobody else', async () => {
  const administrator = await anAdministrator()
  const [one, other] = [await aPerson({ name: 'Anna' }), await aPerson({ name: '' })]
  const db = await database()
  const { email } = await db.person.findUniqueOrThrow({ where: { id: one.personId } })
  const { email: otherEmail } = await db.person.findUniqueOrThrow({ where: { id: other.personId } })
  await keepApart(administrator, { email, otherEmail })
  const [pair] = await keptApartPairs(administrator)
  expect(new Set([pair?.one, pair?.other])).toEqual(new Set([`Anna (${email})`, otherEmail]))
  expect(await keptApartPairs(one)).toEqual([])
})
