import 'server-only'
import { wordsOf } from '@/lib/i18n/words'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { sendMail } from '@/lib/server/mail'
import { titleIn } from '@/lib/tasks/overview/rules'
import { publicationFacts } from '@/lib/tasks/publishing/queries'
import { editorState, publication } from '@/lib/tasks/publishing/rules'
import { ReviewLetter } from './email'
import type { KeepBackTaskInput, KeptBackReason, ReleaseTaskInput } from './schema'

/** It is voluntary work after all: others see the task from now on. */
export async function releaseTask(actor: Actor, { taskId }: ReleaseTaskInput, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    const held = await heldTask(tx, actor, taskId)
    const { task, organisation } = await publicationFacts(tx, taskId)
    if (publication(task, organisation, now).length > 0) throw new Refusal('notReady')
    const by = { reviewedById: actor.personId, publishedById: actor.personId }
    await tx.task.update({ where: { id: taskId }, data: { reviewedAt: now, publishedAt: now, ...by } })
    await record(tx, actor, 'task.released', { subjectId: taskId, organisationId: held.organisationId })
    await tell(tx, held)
  })
}

/** It looks like paid work, and stays with its organisation until it is changed. */
export async function keepBackTask(
  actor: Actor,
  { taskId, because, advice }: KeepBackTaskInput,
  now = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    const held = await heldTask(tx, actor, taskId)
    const back = { reviewedAt: now, reviewedById: actor.personId, publishedAt: null, publishedById: null }
    await tx.task.update({ where: { id: taskId }, data: back })
    await record(tx, actor, 'task.keptBack', {
      subjectId: taskId,
      organisationId: held.organisationId,
      detail: { because },
    })
    await tell(tx, held, { because, advice })
  })
}

async function heldTask(tx: Transaction, actor: Actor, taskId: string) {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  // Two administrators at once: the second waits here and then sees the first one's decision.
  await tx.$queryRaw`SELECT 1 FROM "Task" WHERE id = ${taskId}::uuid FOR NO KEY UPDATE`
  const task = await tx.task.findUnique({
    where: { id: taskId },
    select: {
      id: true,
      organisationId: true,
      publishedAt: true,
      flaggedAt: true,
      reviewedAt: true,
      closedAt: true,
      texts: { select: { locale: true, title: true } },
      organisation: {
        select: {
          orgnr: true,
          memberships: { select: { roles: true, personId: true, person: { select: { email: true, locale: true } } } },
        },
      },
    },
  })
  if (!task) throw new Refusal('notFound')
  if (editorState(task) !== 'held') throw new Refusal('alreadyDecided')
  if (task.organisation.memberships.some(({ personId }) => personId === actor.personId)) throw new Refusal('ownTask')
  return task
}

type Held = Awaited<ReturnType<typeof heldTask>>

/** Everybody who looks after the organisation's tasks. */
async function tell(
  tx: Transaction,
  { id, texts, organisation }: Held,
  keptBack: { because: KeptBackReason; advice: string } | null = null,
): Promise<void> {
  for (const { roles, person } of organisation.memberships) {
    if (!roles.includes('coordinator') && !roles.includes('owner')) continue
    const { locale, email } = person
    const letter = ReviewLetter({
      locale,
      orgnr: organisation.orgnr,
      taskId: id,
      title: titleIn(texts, locale),
      keptBack,
    })
    await sendMail(tx, email, wordsOf(locale, 'editing')(`mail.${keptBack ? 'keptBack' : 'released'}.subject`), letter)
  }
}
