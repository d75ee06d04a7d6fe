import 'server-only'
import { coordinatedOrganisation } from '@/lib/organisations/team/queries'
import { Refusal } from '@/lib/refusal'
import { withdrawProposals } from '@/lib/rounds/withdrawing/commands'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { publicationFacts } from './queries'
import { editorState, needsReview, publication } from './rules'
import type { PublishTaskInput } from './schema'

/** Shows a task to everybody, or to an administrator first when its answers point to paid work. A closed one is opened again. */
export async function publishTask(
  actor: Actor,
  { orgnr, taskId }: PublishTaskInput,
  now = new Date(),
): Promise<'published' | 'held'> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  return inTransaction(async (tx) => {
    const before = await lockedTask(tx, organisationId, taskId)
    const state = editorState(before)
    if (state === 'published' || state === 'held') return state
    const { task, organisation } = await publicationFacts(tx, taskId)
    if (publication(task, organisation, now).length > 0) throw new Refusal('notReady')
    await tx.task.update({ where: { id: taskId }, data: { closedAt: null, closedById: null } })
    if (needsReview({ ...before, ...task })) return hold(tx, actor, organisationId, taskId, now)
    await tx.task.update({ where: { id: taskId }, data: { publishedAt: now, publishedById: actor.personId } })
    await record(tx, actor, 'task.published', { subjectId: taskId, organisationId })
    return 'published'
  })
}

/** Takes no more sign-ups; what was agreed stands until the shift itself is called off. */
export async function closeTask(actor: Actor, { orgnr, taskId }: PublishTaskInput, now = new Date()): Promise<void> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  await inTransaction(async (tx) => {
    const { closedAt } = await lockedTask(tx, organisationId, taskId)
    if (closedAt !== null) return
    await tx.task.update({ where: { id: taskId }, data: { closedAt: now, closedById: actor.personId } })
    await record(tx, actor, 'task.closed', { subjectId: taskId, organisationId })
    await withdrawProposals(tx, { shift: { taskId } }, { by: actor, telling: true })
  })
}

/** Two coordinators on one task: the second waits here and then sees what the first did. */
export async function lockedTask(tx: Transaction, organisationId: string, taskId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Task" WHERE id = ${taskId}::uuid FOR NO KEY UPDATE`
  const task = await tx.task.findFirst({
    where: { id: taskId, organisationId },
    select: {
      roleId: true,
      publishedAt: true,
      flaggedAt: true,
      reviewedAt: true,
      closedAt: true,
      membersDoThis: true,
      wouldBeBought: true,
      soldInCompetition: true,
      longAlone: true,
    },
  })
  if (!task) throw new Refusal('notFound')
  return task
}

/** Away from others until an administrator has looked. */
export async function hold(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  taskId: string,
  now: Date,
): Promise<'held'> {
  const held = { flaggedAt: now, reviewedAt: null, reviewedById: null, publishedAt: null, publishedById: null }
  await tx.task.update({ where: { id: taskId }, data: held })
  await record(tx, actor, 'task.held', { subjectId: taskId, organisationId })
  await withdrawProposals(tx, { shift: { taskId } }, { by: actor, telling: true })
  return 'held'
}
