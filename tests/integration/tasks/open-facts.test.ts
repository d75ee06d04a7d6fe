import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import type { ShiftFacts } from '@/lib/matching/facts'
import { database } from '@/lib/server/db'
import { openTaskFacts } from '@/lib/tasks/open/queries'
import {
  anOrganisation,
  type AnOrganisation,
  aPlace,
  aRole,
  aShift,
  type AShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'
import { onServer } from '@/tests/support/postgres'
import { aProposal, aPublishedRound } from '@/tests/support/published-round'

let organisation: AnOrganisation
let placeId: number
let roleId: string
let taskId: string
let shift: AShift

beforeEach(async () => {
  placeId = await aPlace()
  roleId = await aRole()
  organisation = await anOrganisation({ placeId })
  taskId = await aTask(organisation, { placeId, roleId })
  shift = await aShift(taskId, { places: 2, reservedNewcomers: 1 })
})

/** The task with its shifts that have a free place, if there are any. */
async function remembered(id = taskId, now = new Date()) {
  const { tasks, full } = await openTaskFacts(null, now)
  const task = tasks.find((one) => one.id === id)
  const shifts = task?.shifts.filter((one) => !full.has(one.id)) ?? []
  return task && shifts.length > 0 ? { ...task, shifts } : undefined
}
const shiftIds = async () => (await remembered())?.shifts.map(({ id }) => id) ?? []
const onlyShift = async (now?: Date): Promise<ShiftFacts | undefined> => (await remembered(taskId, now))?.shifts[0]

describe('the very next question sees', () => {
  const set = async (data: Parameters<PrismaClient['task']['update']>[0]['data']) =>
    (await database()).task.update({ where: { id: taskId }, data })
  const setShift = async (data: Parameters<PrismaClient['shift']['update']>[0]['data']) =>
    (await database()).shift.update({ where: { id: shift.id }, data })

  beforeEach(async () => {
    await openTaskFacts(null, new Date())
  })

  it('a task that is closed, or held, and that is open again', async () => {
    expect(await shiftIds()).toEqual([shift.id])
    await set({ closedAt: new Date() })
    expect(await remembered()).toBeUndefined()
    await set({ closedAt: null })
    expect(await shiftIds()).toEqual([shift.id])
    await set({ flaggedAt: new Date() })
    expect(await remembered()).toBeUndefined()
  })

  it('a task that is published', async () => {
    const draft = await aTask(organisation, { publishedAt: null })
    await aShift(draft)
    expect(await remembered(draft)).toBeUndefined()
    await (await database()).task.update({ where: { id: draft }, data: { publishedAt: new Date() } })
    expect(await remembered(draft)).toBeDefined()
  })

  it('an organisation that is approved', async () => {
    const waiting = await anOrganisation({ placeId, approvedAt: null, approvedById: null })
    const theirs = await aTask(waiting, { placeId, roleId })
    await aShift(theirs)
    expect(await remembered(theirs)).toBeUndefined()
    const approval = { approvedAt: new Date(), approvedById: (await aVolunteer()).personId }
    await (await database()).partnerOrganisation.update({ where: { id: waiting.id }, data: approval })
    expect(await remembered(theirs)).toBeDefined()
  })

  it('a shift that is added, moved, cancelled or gone', async () => {
    const added = await aShift(taskId, { startsAt: hoursFromNow(70), endsAt: hoursFromNow(72) })
    expect((await shiftIds()).toSorted()).toEqual([shift.id, added.id].toSorted())
    await (await database()).shift.delete({ where: { id: added.id } })
    await setShift({ startsAt: hoursFromNow(90), endsAt: hoursFromNow(93) })
    expect(await onlyShift()).toMatchObject({ id: shift.id, minutes: 180 })
    await setShift({ cancelledAt: new Date() })
    expect(await remembered()).toBeUndefined()
  })

  it('how many places there are and who has them', async () => {
    expect(await onlyShift()).toMatchObject({ free: 2, taken: false, reserved: { newcomer: 1 } })
    const volunteer = await aVolunteer({ background: 'local' })
    const signUpId = await aSignUp(volunteer, shift)
    expect(await onlyShift()).toMatchObject({ free: 1, taken: true, reserved: { newcomer: 1 } })
    await setShift({ places: 5 })
    expect(await onlyShift()).toMatchObject({ free: 4 })
    const db = await database()
    await db.volunteer.update({ where: { id: volunteer.personId }, data: { background: 'newcomer' } })
    expect(await onlyShift()).toMatchObject({ free: 4, reserved: { newcomer: 0 } })
    await db.signUp.update({ where: { id: signUpId }, data: { cancelledAt: new Date() } })
    expect(await onlyShift()).toMatchObject({ free: 5, taken: false })
  })

  it('a place that a round proposes to somebody, and their answer', async () => {
    const volunteer = await aVolunteer()
    const proposalId = await aProposal(await aPublishedRound(), volunteer, shift)
    expect(await onlyShift()).toMatchObject({ free: 1, people: expect.arrayContaining([volunteer.personId]) })
    await (await database()).proposal.update({ where: { id: proposalId }, data: { declinedAt: new Date() } })
    expect(await onlyShift()).toMatchObject({ free: 2 })
  })

  it('the mean of the prices of the last four rounds, and of none that was not published', async () => {
    const db = await database()
    const price = async () => (await openTaskFacts(null, new Date())).prices.get(shift.id)
    const priced = async (newcomer: number, publishedAt: Date | null) => {
      const roundId = await aPublishedRound({ publishedAt: null })
      await db.roundPrice.create({ data: { roundId, shiftId: shift.id, newcomer, local: 20, neither: 30 } })
      if (publishedAt) await db.round.update({ where: { id: roundId }, data: { publishedAt } })
    }
    expect(await price()).toBeUndefined()
    await priced(10, hoursFromNow(-48))
    expect(await price()).toEqual({ shiftId: shift.id, newcomer: 10, local: 20, neither: 30 })
    await priced(11, hoursFromNow(-24))
    await priced(12, null)
    expect(await price()).toMatchObject({ newcomer: 10.5 })
    for (const night of [-12, -10, -8]) await priced(21, hoursFromNow(night))
    expect(await price()).toMatchObject({ newcomer: (11 + 3 * 21) / 4 })
  })

  it('another catalogue and another map', async () => {
    const db = await database()
    await db.volunteerRole.update({ where: { id: roleId }, data: { interests: ['music'] } })
    await db.place.update({ where: { id: placeId }, data: { latitude: 60 } })
    expect(await remembered()).toMatchObject({ interests: ['music'], position: { latitude: 60 } })
  })

  it('what time alone changes: an offer that runs out, a certificate too late to get, a shift that begins', async () => {
    await set({ policeCertificate: 'required' })
    await setShift({ startsAt: hoursFromNow(24 * 20), endsAt: hoursFromNow(24 * 20 + 2) })
    for (const hours of [3, 5])
      await aSignUp(await aVolunteer(), (await movedShift())!, { placedAt: null, offeredUntil: hoursFromNow(hours) })
    expect(await remembered()).toBeUndefined()
    expect(await onlyShift(hoursFromNow(4))).toMatchObject({ free: 1, certificateOf: null })
    expect(await onlyShift(hoursFromNow(24 * 7))).toMatchObject({ free: 2, certificateOf: organisation.id })
    expect(await remembered(taskId, hoursFromNow(24 * 20))).toBeUndefined()
  })
  const movedShift = async () =>
    (await database()).shift.findUnique({
      where: { id: shift.id },
      select: { id: true, startsAt: true, endsAt: true },
    })

  it('what another process wrote', async () => {
    const statement = `UPDATE "Shift" SET "places" = 7 WHERE "id" = '${shift.id}'`
    if (process.env.DATABASE_URL) await onServer(process.env.DATABASE_URL, statement)
    else await (await globalThis.__toveisPglite)?.exec(statement)
    expect(await onlyShift()).toMatchObject({ free: 7 })
  })
})

describe('from the database is read', () => {
  beforeEach(async () => {
    await openTaskFacts(null, new Date())
  })
  const changePlaces = async (places: number) =>
    (await database()).shift.update({ where: { id: shift.id }, data: { places } })

  it('nothing while nothing changes, nor for what was rolled back or lies in the past', async () => {
    const past = await aShift(taskId, { startsAt: hoursFromNow(-5), endsAt: hoursFromNow(-3) })
    const signUpId = await aSignUp(await aVolunteer(), past)
    await openTaskFacts(null, new Date())
    const db = await database()
    await db.signUp.update({ where: { id: signUpId }, data: { absentAt: new Date() } })
    const undone = db.$transaction(async (tx) => {
      await tx.shift.update({ where: { id: shift.id }, data: { places: 9 } })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await readings(() => openTaskFacts(null, new Date()))).toEqual([])
  })

  it('everything in portions', async () => {
    const many = 260
    const copies = Array.from({ length: many }, () => randomUUID())
    const db = await database()
    const { id: _, ...task } = await db.task.findUniqueOrThrow({ where: { id: taskId } })
    await db.task.createMany({ data: copies.map((id) => ({ ...task, id })) })
    const { startsAt, endsAt } = shift
    await db.shift.createMany({ data: copies.map((id) => ({ taskId: id, startsAt, endsAt, places: 1 })) })
    const { tasks } = await openTaskFacts(null, new Date())
    expect(copies.filter((id) => !tasks.some((one) => one.id === id))).toEqual([])
    await db.task.updateMany({ where: { id: { in: copies } }, data: { closedAt: new Date() } })
    const left = await openTaskFacts(null, new Date())
    expect(left.tasks).toHaveLength(tasks.length - many)
  })

  it('what changed and nothing else', async () => {
    await changePlaces(6)
    expect(await readings(onlyShift)).toEqual([[taskId]])
  })

  it('once, however many ask', async () => {
    await changePlaces(6)
    const asked = () => Promise.all(Array.from({ length: 20 }, () => onlyShift()))
    expect(await readings(asked)).toEqual([[taskId]])
  })

  it('again what changed while it was read', async () => {
    await changePlaces(6)
    await readings(onlyShift, () => changePlaces(8))
    expect(await onlyShift()).toMatchObject({ free: 8 })
  })

  it('again for whoever asks when the reading under way may have begun too early', async () => {
    await changePlaces(6)
    let late: Promise<ShiftFacts | undefined> | undefined
    await readings(onlyShift, async () => {
      await changePlaces(8)
      late = onlyShift()
    })
    expect(await late).toMatchObject({ free: 8 })
  })

  it('everything after a reading failed', async () => {
    await changePlaces(6)
    const failing = readings(onlyShift, () => Promise.reject(new Error('away')))
    await expect(failing).rejects.toThrow('away')
    expect(await readings(onlyShift)).toEqual(['all'])
    expect(await onlyShift()).toMatchObject({ free: 6 })
  })

  it.runIf(process.env.DATABASE_URL)('everything after the connection that hears was cut', async () => {
    const server = process.env.DATABASE_URL ?? ''
    await onServer(
      server,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'open_tasks_changed'`,
    )
    await changePlaces(6)
    expect(await readings(onlyShift)).toEqual(['all'])
    expect(await onlyShift()).toMatchObject({ free: 6 })
    await changePlaces(7)
    expect(await readings(onlyShift)).toEqual([[taskId]])
  })
})

/** The tasks that are asked of the database meanwhile, reading by reading; after the first of them something may happen. */
async function readings(run: () => Promise<unknown>, meanwhile?: () => Promise<unknown>) {
  const client = await database()
  const asked: (string[] | 'all')[] = []
  const listening = client.$extends({
    query: {
      task: {
        async findMany({ args, query }) {
          const ids = args.where?.id as { in?: string[] }
          asked.push(ids.in ?? 'all')
          const rows = await query(args)
          if (asked.length === 1) await meanwhile?.()
          return rows
        },
      },
    },
  })
  globalThis.__toveisClient = Promise.resolve(listening as unknown as PrismaClient)
  try {
    await run()
  } finally {
    globalThis.__toveisClient = Promise.resolve(client)
  }
  return asked
}
