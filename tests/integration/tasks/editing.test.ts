import { beforeEach, describe, expect, it } from 'vitest'
import { saveTask } from '@/lib/tasks/editing/commands'
import { newTask, taskForEditing } from '@/lib/tasks/editing/queries'
import type { SaveTaskInput } from '@/lib/tasks/editing/schema'
import { organisationTasks } from '@/lib/tasks/overview/queries'
import { closeTask, publishTask } from '@/lib/tasks/publishing/commands'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import {
  aMember,
  anOrganisation,
  type AnOrganisation,
  aPlace,
  aRole,
  aShift,
  aSignUp,
  aVolunteer,
} from '@/tests/support/factories'
import { aTaskForm, dayFromNow, someWords } from '@/tests/support/task-forms'

let organisation: AnOrganisation
let coordinator: Actor
let roleId: string
let placeId: number

beforeEach(async () => {
  placeId = await aPlace()
  organisation = await anOrganisation({ placeId })
  coordinator = await aMember(organisation, 'coordinator')
  roleId = await aRole()
})

const form = (over: Partial<SaveTaskInput> = {}) => aTaskForm({ orgnr: organisation.orgnr, roleId, placeId }, over)
const noShift = {
  date: undefined,
  from: undefined,
  to: undefined,
  places: undefined,
} as unknown as Partial<SaveTaskInput>
const edited = async (taskId: string) => taskForEditing(coordinator, organisation.orgnr, taskId, 'nb', new Date())

/** A task that was saved and published. */
async function published(over: Partial<SaveTaskInput> = {}) {
  const input = form(over)
  await saveTask(coordinator, input)
  const ids = { orgnr: input.orgnr, taskId: input.taskId }
  expect(await publishTask(coordinator, ids)).toBe('published')
  return { input: { ...input, ...noShift }, ...ids }
}

describe('a new task', () => {
  it('is filled in from the catalogue in three languages', async () => {
    const db = await database()
    await db.roleStep.create({
      data: { roleId, position: 0, pictogram: 'scale', safety: true, uk: 'Зважте', nb: 'Vei', en: 'Weigh' },
    })
    expect(await newTask(coordinator, organisation.orgnr, roleId, 'nb')).toMatchObject({
      isNew: true,
      state: 'draft',
      placeId,
      meetingAddress: 'Bryggegata 4',
      supports: ['buddy', 'shown'],
      policeCertificate: 'no',
      texts: {
        uk: { title: 'Сортувати продукти' },
        nb: { title: 'Sortere mat', safetyLine: 'Bruk hansker.' },
        en: { title: 'Sort food' },
      },
      steps: [{ pictogram: 'scale', safety: true, nb: 'Vei' }],
      role: { duties: ['sortere matvarer'] },
    })
  })

  it('is for coordinators and owners only, and for roles that are there', async () => {
    const signatory = await aMember(organisation, 'signatory')
    const stranger = await aMember(await anOrganisation({ placeId }), 'owner')
    expect(await newTask(signatory, organisation.orgnr, roleId, 'nb')).toBeNull()
    expect(await newTask(stranger, organisation.orgnr, roleId, 'nb')).toBeNull()
    expect(await newTask(coordinator, organisation.orgnr, 'no-such-role', 'nb')).toBeNull()
  })
})

describe('saving', () => {
  it('keeps what is there, however little', async () => {
    const bare = form({
      ...noShift,
      texts: {
        nb: someWords({ title: 'Bare en tittel', summary: '', meetingHint: '', bring: [], safetyLine: '' }),
        uk: someWords({ title: '' }),
        en: someWords({ title: '' }),
      },
      steps: [],
      supports: [],
      meetingAddress: '',
      contactName: '',
      membersDoThis: undefined,
    })
    expect(await saveTask(coordinator, bare)).toEqual({ isNew: true })
    expect(await edited(bare.taskId)).toMatchObject({
      state: 'draft',
      isNew: false,
      membersDoThis: null,
      shifts: [],
      texts: { nb: { title: 'Bare en tittel', bring: [] } },
    })
    expect((await edited(bare.taskId))?.savedAt).toBeInstanceOf(Date)
  })

  it('again changes the same task', async () => {
    const input = form()
    await saveTask(coordinator, input)
    const again = await saveTask(coordinator, {
      ...input,
      ...noShift,
      contactName: 'Liv',
      steps: [...input.steps, { pictogram: 'hand', safety: false, nb: 'To', uk: 'Два', en: 'Two' }],
    })
    expect(again).toEqual({ isNew: false })
    expect(await edited(input.taskId)).toMatchObject({
      contactName: 'Liv',
      steps: [{ nb: 'Vask hendene' }, { nb: 'To' }],
      shifts: [{ places: 8 }],
    })
  })

  it('twice at once makes one task with one shift', async () => {
    const input = form()
    const outcomes = await Promise.all([saveTask(coordinator, input), saveTask(coordinator, input)])
    expect(outcomes.map(({ isNew }) => isNew).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true])
    expect((await edited(input.taskId))?.shifts).toHaveLength(1)
    expect(await organisationTasks(coordinator, organisation.orgnr, 'nb', new Date())).toHaveLength(1)
  })

  it('adds a shift each week', async () => {
    const input = form({ weeks: 3 })
    await saveTask(coordinator, input)
    const task = await edited(input.taskId)
    expect(task?.shifts).toHaveLength(3)
    expect(task?.shifts.map(({ startsAt }) => startsAt.toLocaleTimeString('nb', { timeZone: 'Europe/Oslo' }))).toEqual([
      '17:30:00',
      '17:30:00',
      '17:30:00',
    ])
  })

  it('is all or nothing: with an impossible shift nothing is kept', async () => {
    const input = form({ date: dayFromNow(-1) })
    await expect(saveTask(coordinator, input)).rejects.toThrow('shiftInPast')
    expect(await edited(input.taskId)).toBeNull()
  })

  it('shows a picture that nobody offered as the plain one', async () => {
    const input = form({ steps: [{ pictogram: 'skull', safety: false, nb: 'En', uk: 'Один', en: 'One' }] })
    await saveTask(coordinator, input)
    expect((await edited(input.taskId))?.steps).toMatchObject([{ pictogram: 'hand' }])
  })

  it('refuses a place or a role that is not there', async () => {
    await expect(saveTask(coordinator, form({ placeId: -1 }))).rejects.toThrow('placeMissing')
    await expect(saveTask(coordinator, form({ roleId: 'no-such-role' }))).rejects.toThrow('invalid')
  })

  it('is not for signatories, not for other organisations, and their tasks cannot be taken over', async () => {
    const { input, taskId } = await published()
    const other = await anOrganisation({ placeId })
    const stranger = await aMember(other, 'owner')
    const signatory = await aMember(organisation, 'signatory')
    for (const actor of [stranger, signatory, await aVolunteer()]) {
      await expect(saveTask(actor, { ...input, contactName: 'Stranger' })).rejects.toThrow('notFound')
      await expect(publishTask(actor, input)).rejects.toThrow('notFound')
      await expect(closeTask(actor, input)).rejects.toThrow('notFound')
      expect(await taskForEditing(actor, organisation.orgnr, taskId, 'nb', new Date())).toBeNull()
    }
    await expect(saveTask(stranger, { ...input, orgnr: other.orgnr, contactName: 'Stranger' })).rejects.toThrow(
      'notFound',
    )
    await expect(publishTask(stranger, { orgnr: other.orgnr, taskId })).rejects.toThrow('notFound')
    await expect(closeTask(stranger, { orgnr: other.orgnr, taskId })).rejects.toThrow('notFound')
    expect(await edited(taskId)).toMatchObject({ contactName: 'Kari', state: 'published' })
  })
})

it('the list tells how full the shifts ahead are, the next one first', async () => {
  const late = await published({ date: dayFromNow(9) })
  const soon = await published({ weeks: 2 })
  const draft = form(noShift)
  await saveTask(coordinator, draft)
  const shift = await aShift(soon.taskId, { places: 2 })
  await aSignUp(await aVolunteer(), shift)
  await aSignUp(await aVolunteer(), shift, { placedAt: null })
  const tasks = await organisationTasks(coordinator, organisation.orgnr, 'uk', new Date())
  expect(tasks).toMatchObject([
    {
      id: soon.taskId,
      title: 'Сортувати продукти',
      state: 'published',
      shiftsAhead: 3,
      places: 18,
      taken: 1,
      waiting: 1,
    },
    { id: late.taskId, shiftsAhead: 1 },
    { id: draft.taskId, state: 'draft', nextShift: null },
  ])
  expect(await organisationTasks(await aVolunteer(), organisation.orgnr, 'uk', new Date())).toBeNull()
})
