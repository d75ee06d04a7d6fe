import { beforeEach, describe, expect, it } from 'vitest'
import { saveTask } from '@/lib/tasks/editing/commands'
import { taskForEditing } from '@/lib/tasks/editing/queries'
import type { SaveTaskInput } from '@/lib/tasks/editing/schema'
import { closeTask, publishTask } from '@/lib/tasks/publishing/commands'
import { keepBackTask, releaseTask } from '@/lib/tasks/review/commands'
import { heldTasks } from '@/lib/tasks/review/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { aMember, anOrganisation, type AnOrganisation, aPerson, aPlace, aRole } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import { aTaskForm } from '@/tests/support/task-forms'

let organisation: AnOrganisation
let coordinator: Actor
let administrator: Actor
let input: SaveTaskInput

const keepBack = (taskId: string) => ({ taskId, because: 'paidWork' as const, advice: 'Beskriv hva medlemmene gjør.' })
const edited = async () => taskForEditing(coordinator, organisation.orgnr, input.taskId, 'nb', new Date())

beforeEach(async () => {
  const placeId = await aPlace()
  organisation = await anOrganisation({ placeId })
  coordinator = await aMember(organisation, 'coordinator')
  administrator = await aPerson({ administratorSince: new Date() })
  input = aTaskForm({ orgnr: organisation.orgnr, roleId: await aRole(), placeId }, { wouldBeBought: true })
  await saveTask(coordinator, input)
  await publishTask(coordinator, input)
})

describe('an administrator', () => {
  it('sees what waits, with the answers that held it', async () => {
    const waiting = await heldTasks(administrator, 'nb', new Date())
    expect(waiting).toContainEqual(
      expect.objectContaining({ id: input.taskId, title: 'Sortere mat', wouldBeBought: true, membersDoThis: true }),
    )
  })

  it('lets a task through: it is published, stays so when it is changed, and the coordinators are told', async () => {
    const signatory = await aMember(organisation, 'signatory')
    await releaseTask(administrator, { taskId: input.taskId })
    expect(await edited()).toMatchObject({ state: 'published' })
    await saveTask(coordinator, { ...input, contactName: 'Liv' })
    expect(await edited()).toMatchObject({ state: 'published', contactName: 'Liv' })
    expect(await lettersTo(coordinator)).toMatchObject([
      { subject: expect.not.stringContaining('Sortere'), text: expect.stringContaining('Сортувати продукти') },
    ])
    expect(await lettersTo(signatory)).toEqual([])
    expect((await heldTasks(administrator, 'nb', new Date()))?.map(({ id }) => id)).not.toContain(input.taskId)
  })

  it('looks again when other answers point to paid work', async () => {
    await releaseTask(administrator, { taskId: input.taskId })
    await saveTask(coordinator, { ...input, soldInCompetition: true })
    expect(await edited()).toMatchObject({ state: 'held' })
  })

  it('keeps a task back with a reason: the organisation reads it, mends the task and asks again', async () => {
    await keepBackTask(administrator, keepBack(input.taskId))
    expect(await edited()).toMatchObject({ state: 'keptBack', keptBackBecause: 'paidWork' })
    expect(await lettersTo(coordinator)).toMatchObject([
      { text: expect.stringContaining('Beskriv hva medlemmene gjør.') },
    ])
    expect(await publishTask(coordinator, input)).toBe('held')
    await keepBackTask(administrator, keepBack(input.taskId))
    await saveTask(coordinator, { ...input, wouldBeBought: false })
    expect(await publishTask(coordinator, input)).toBe('published')
  })

  it('two at once make one decision', async () => {
    const other = await aPerson({ administratorSince: new Date() })
    const outcomes = await Promise.allSettled([
      releaseTask(administrator, { taskId: input.taskId }),
      keepBackTask(other, keepBack(input.taskId)),
    ])
    expect(outcomes.filter((one) => one.status === 'rejected')).toMatchObject([{ reason: { code: 'alreadyDecided' } }])
    const db = await database()
    expect(
      await db.event.count({ where: { subjectId: input.taskId, name: { in: ['task.released', 'task.keptBack'] } } }),
    ).toBe(1)
    expect(await lettersTo(coordinator)).toHaveLength(1)
  })

  it('does not let through what lacks something by now', async () => {
    const db = await database()
    await db.shift.updateMany({ where: { taskId: input.taskId }, data: { cancelledAt: new Date() } })
    await expect(releaseTask(administrator, { taskId: input.taskId })).rejects.toThrow('notReady')
  })

  it('has nothing to say about a task that was closed, or that nobody held', async () => {
    await closeTask(coordinator, input)
    await expect(releaseTask(administrator, { taskId: input.taskId })).rejects.toThrow('alreadyDecided')
    await expect(releaseTask(administrator, { taskId: administrator.personId })).rejects.toThrow('notFound')
  })

  it('does not decide about their own organisation', async () => {
    const db = await database()
    await db.membership.create({
      data: { organisationId: organisation.id, personId: administrator.personId, roles: ['signatory'] },
    })
    await expect(releaseTask(administrator, { taskId: input.taskId })).rejects.toThrow('ownTask')
  })
})

it('nobody else reviews', async () => {
  expect(await heldTasks(coordinator, 'nb', new Date())).toBeNull()
  await expect(releaseTask(coordinator, { taskId: input.taskId })).rejects.toThrow('notFound')
  await expect(keepBackTask(coordinator, keepBack(input.taskId))).rejects.toThrow('notFound')
})
