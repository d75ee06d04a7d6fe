import { beforeEach, describe, expect, it } from 'vitest'
import { saveTask } from '@/lib/tasks/editing/commands'
import { taskForEditing } from '@/lib/tasks/editing/queries'
import type { SaveTaskInput } from '@/lib/tasks/editing/schema'
import { closeTask, publishTask } from '@/lib/tasks/publishing/commands'
import { publication } from '@/lib/tasks/publishing/rules'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { actorOf, aMember, anOrganisation, type AnOrganisation, aPlace, aRole } from '@/tests/support/factories'
import { aTaskForm } from '@/tests/support/task-forms'

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
const state = async (taskId: string) => (await edited(taskId))?.state
const eventsOf = async (subjectId: string) => {
  const db = await database()
  const events = await db.event.findMany({
    where: { subjectId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { name: true },
  })
  return events.map(({ name }) => name)
}

/** A task that was saved and published. */
async function published(over: Partial<SaveTaskInput> = {}) {
  const input = form(over)
  await saveTask(coordinator, input)
  const ids = { orgnr: input.orgnr, taskId: input.taskId }
  expect(await publishTask(coordinator, ids)).toBe('published')
  return { input: { ...input, ...noShift }, ...ids }
}

describe('publishing', () => {
  it('shows a whole task to everybody', async () => {
    const { taskId } = await published()
    expect(await state(taskId)).toBe('published')
    expect(await eventsOf(taskId)).toEqual(['task.saved', 'task.published'])
  })

  it('twice at once publishes once', async () => {
    const input = form()
    await saveTask(coordinator, input)
    expect(await Promise.all([publishTask(coordinator, input), publishTask(coordinator, input)])).toEqual([
      'published',
      'published',
    ])
    expect(await eventsOf(input.taskId)).toEqual(['task.saved', 'task.published'])
  })

  it('refuses one that lacks something, which the rule names', async () => {
    const input = form({ contactName: '' })
    await saveTask(coordinator, input)
    await expect(publishTask(coordinator, input)).rejects.toThrow('notReady')
    const task = await edited(input.taskId)
    expect(task && publication(task, task.organisation, new Date())).toMatchObject([{ need: 'contactName' }])
  })

  it('waits until the organisation is approved', async () => {
    const waiting = await anOrganisation({ placeId, approvedAt: null, approvedById: null })
    const owner = await aMember(waiting, 'owner')
    const input = form({ orgnr: waiting.orgnr })
    await saveTask(owner, input)
    await expect(publishTask(owner, input)).rejects.toThrow('notReady')
    const db = await database()
    await db.partnerOrganisation.update({
      where: { id: waiting.id },
      data: { approvedAt: new Date(), approvedById: owner.personId },
    })
    expect(await publishTask(await actorOf(owner.personId), input)).toBe('published')
  })

  it.each([{ membersDoThis: false }, { wouldBeBought: true }, { soldInCompetition: true }])(
    'holds one whose answers point to paid work: %o',
    async (answers) => {
      const input = form(answers)
      await saveTask(coordinator, input)
      expect(await publishTask(coordinator, input)).toBe('held')
      expect(await publishTask(coordinator, input)).toBe('held')
      expect(await state(input.taskId)).toBe('held')
      expect(await eventsOf(input.taskId)).toEqual(['task.saved', 'task.held'])
    },
  )

  it('goes on when the answers of a held task are put right', async () => {
    const input = form({ wouldBeBought: true })
    await saveTask(coordinator, input)
    await publishTask(coordinator, input)
    await saveTask(coordinator, { ...input, ...noShift, wouldBeBought: false })
    expect(await state(input.taskId)).toBe('draft')
    expect(await publishTask(coordinator, input)).toBe('published')
  })
})

describe('a published task', () => {
  it('may be changed, and stays published', async () => {
    const { input, taskId } = await published()
    await saveTask(coordinator, { ...input, contactName: 'Liv' })
    expect(await edited(taskId)).toMatchObject({ state: 'published', contactName: 'Liv' })
  })

  it('cannot lose what it needs, and nothing of that change is kept', async () => {
    const { input, taskId } = await published()
    await expect(saveTask(coordinator, { ...input, contactName: '', meetingAddress: 'Havnegata 1' })).rejects.toThrow(
      expect.objectContaining({ code: 'neededWhilePublished', field: 'contactName' }),
    )
    expect(await edited(taskId)).toMatchObject({ contactName: 'Kari', meetingAddress: 'Bryggegata 4' })
  })

  it('goes back for review when its answers turn to paid work', async () => {
    const { input, taskId } = await published()
    await saveTask(coordinator, { ...input, soldInCompetition: true })
    expect(await state(taskId)).toBe('held')
  })

  it('can be closed, once, and opened again', async () => {
    const { input, taskId } = await published()
    await Promise.all([closeTask(coordinator, input), closeTask(coordinator, input)])
    expect(await state(taskId)).toBe('closed')
    expect(await publishTask(coordinator, input)).toBe('published')
    expect(await eventsOf(taskId)).toEqual(['task.saved', 'task.published', 'task.closed', 'task.published'])
  })
})
