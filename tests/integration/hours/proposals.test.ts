import { beforeEach, describe, expect, it } from 'vitest'
import { confirmShiftHours } from '@/lib/hours/commands'
import { proposeHours } from '@/lib/hours/own/commands'
import { ownWorkedShift } from '@/lib/hours/own/queries'
import { shiftHours, shiftsToConfirm } from '@/lib/hours/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import {
  aMember,
  type AnOrganisation,
  anOrganisation,
  aShift,
  type AShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'

let organisation: AnOrganisation
let coordinator: Actor
let taskId: string
let shift: AShift
let volunteer: Actor
let signUpId: string

/** Two hours, over since an hour ago. */
beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  taskId = await aTask(organisation)
  shift = await aShift(taskId, { startsAt: hoursFromNow(-3), endsAt: hoursFromNow(-1) })
  volunteer = await aVolunteer()
  signUpId = await aSignUp(volunteer, shift)
})

const confirm = ({ outcome = 120, reason }: { outcome?: number | null; reason?: string } = {}) =>
  confirmShiftHours(coordinator, {
    orgnr: organisation.orgnr,
    shiftId: shift.id,
    rows: [{ signUpId, outcome, reason, field: 'reason' }],
  })
const entries = async () => {
  const db = await database()
  return db.hoursEntry.findMany({ where: { signUpId }, orderBy: { proposedAt: 'asc' } })
}
const row = async () => (await shiftHours(coordinator, organisation.orgnr, shift.id, 'nb'))?.rows[0]

describe('a volunteer’s own proposal', () => {
  const propose = (minutes: number, who = volunteer) =>
    proposeHours(who, { shiftId: shift.id, minutes, reason: 'Ми мили ящики' })

  it('is shown to the coordinator with its note and confirmed as it is', async () => {
    await propose(150)
    expect(await row()).toMatchObject({ undecided: true, proposal: { minutes: 150, reason: 'Ми мили ящики' } })
    await confirm({ outcome: 150 })
    expect(await entries()).toMatchObject([
      { minutes: 150, proposedById: volunteer.personId, confirmedById: coordinator.personId, replacedAt: null },
    ])
  })

  it('is answered otherwise only with a reason, and stays as history', async () => {
    await propose(150)
    await expect(confirm()).rejects.toMatchObject({ code: 'reasonNeeded' })
    await confirm({ reason: 'Vi sluttet halv åtte' })
    const all = await entries()
    expect(all).toMatchObject([
      { minutes: 150, confirmedAt: null, replacedById: coordinator.personId },
      { minutes: 120, reason: 'Vi sluttet halv åtte', replacedAt: null },
    ])
  })

  it('leaves confirmed hours standing until somebody answers', async () => {
    await confirm()
    await propose(150)
    expect(await ownWorkedShift(volunteer, shift.id, 'uk')).toMatchObject({
      state: 'confirmed',
      minutes: 120,
      proposal: { minutes: 150 },
    })
    expect(await shiftsToConfirm(coordinator, organisation.orgnr, 'nb')).toMatchObject([{ people: 1 }])
    await confirm({ outcome: 150 })
    expect(await row()).toMatchObject({ state: 'confirmed', minutes: 150, proposal: null, undecided: false })
    expect((await entries()).filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1)
  })

  it('can say that an absence is wrong', async () => {
    await confirm({ outcome: null })
    await propose(120)
    expect(await row()).toMatchObject({ state: 'absent', undecided: true })
    await confirm()
    expect(await row()).toMatchObject({ state: 'confirmed', minutes: 120 })
  })

  it('stands once, however often it is sent', async () => {
    await Promise.all([propose(150), propose(150)])
    await propose(165)
    expect((await entries()).filter(({ replacedAt }) => replacedAt === null)).toMatchObject([{ minutes: 165 }])
  })

  it('is for one’s own shift, after it, for thirty days, and about something else', async () => {
    await expect(propose(150, await aVolunteer())).rejects.toMatchObject({ code: 'notFound' })
    const coming = await aShift(taskId)
    await aSignUp(volunteer, coming)
    const early = proposeHours(volunteer, { shiftId: coming.id, minutes: 60, reason: 'x' })
    await expect(early).rejects.toMatchObject({ code: 'shiftNotOver' })
    const old = await aShift(taskId, { startsAt: hoursFromNow(-24 * 31 - 2), endsAt: hoursFromNow(-24 * 31) })
    await aSignUp(volunteer, old)
    const late = proposeHours(volunteer, { shiftId: old.id, minutes: 60, reason: 'x' })
    await expect(late).rejects.toMatchObject({ code: 'tooLateToAsk' })
    await confirm()
    await expect(propose(120)).rejects.toMatchObject({ code: 'sameHours' })
  })
})
