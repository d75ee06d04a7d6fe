import 'server-only'
import { locales } from '@/lib/i18n/config'
import { coordinatedOrganisation } from '@/lib/organisations/team/queries'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { hold, lockedTask } from '@/lib/tasks/publishing/commands'
import { publicationFacts } from '@/lib/tasks/publishing/queries'
import { editorState, needsReview, publication, refuseHoles, sameAnswers } from '@/lib/tasks/publishing/rules'
import { insertShifts } from '@/lib/tasks/shifts/commands'
import { tidySteps } from './rules'
import { type SaveTaskInput, stepPictograms, type StepWords } from './schema'

/** Keeps whatever is there. What others already see must stay whole, and goes back for review when its answers turn to paid work. */
export async function saveTask(actor: Actor, input: SaveTaskInput, now = new Date()): Promise<{ isNew: boolean }> {
  const organisationId = coordinatedOrganisation(actor, input.orgnr)
  const { taskId } = input
  return inTransaction(async (tx) => {
    await refuseUnknown(tx, input)
    // The page gives the id: of the same form sent twice the database makes one task.
    const [created] = await tx.task.createManyAndReturn({
      data: [{ id: taskId, organisationId, roleId: input.roleId, createdById: actor.personId, ...stored(input) }],
      skipDuplicates: true,
      select: { id: true },
    })
    const before = await lockedTask(tx, organisationId, taskId)
    if (!created) await tx.task.update({ where: { id: taskId }, data: stored(input) })
    await writeTexts(tx, input)
    await writeSteps(tx, before.roleId, input)
    const { date, from, to, places, weeks, reservedNewcomers, reservedLocals } = input
    if (date && from && to && places) {
      const shifts = { date, from, to, places, weeks, reservedNewcomers, reservedLocals }
      await insertShifts(tx, actor, { id: taskId, organisationId }, shifts, now)
    }
    await record(tx, actor, 'task.saved', { subjectId: taskId, organisationId })

    const after = await publicationFacts(tx, taskId)
    // What was said about one set of answers does not hold for another.
    const progress = sameAnswers(before, after.task) ? before : { ...before, flaggedAt: null, reviewedAt: null }
    if (progress !== before)
      await tx.task.update({ where: { id: taskId }, data: { flaggedAt: null, reviewedAt: null, reviewedById: null } })
    if (editorState(progress) !== 'published') return { isNew: created !== undefined }
    refuseHoles(publication(after.task, after.organisation, now))
    if (needsReview({ ...progress, ...after.task })) await hold(tx, actor, organisationId, taskId, now)
    return { isNew: false }
  })
}

async function refuseUnknown(tx: Transaction, { roleId, placeId }: SaveTaskInput): Promise<void> {
  const [role, place] = [
    await tx.volunteerRole.findUnique({ where: { id: roleId }, select: { id: true } }),
    await tx.place.findUnique({ where: { id: placeId }, select: { id: true } }),
  ]
  if (!role) throw new Refusal('invalid', {}, 'roleId')
  if (!place) throw new Refusal('placeMissing', {}, 'placeId')
}

function stored(input: SaveTaskInput) {
  const { placeId, meetingAddress, contactName, contactPhone, supports, inProgrammeTime, clearing } = input
  return {
    placeId,
    meetingAddress,
    contactName,
    contactPhone: contactPhone ?? '',
    supports,
    inProgrammeTime,
    clearing,
    expensesRefunded: input.expensesRefunded ?? null,
    foodServed: input.foodServed ?? null,
    policeCertificate: input.policeCertificate ?? ('consider' as const),
    membersDoThis: input.membersDoThis ?? null,
    wouldBeBought: input.wouldBeBought ?? null,
    soldInCompetition: input.soldInCompetition ?? null,
    longAlone: input.longAlone ?? null,
  }
}

async function writeTexts(tx: Transaction, { taskId, texts }: SaveTaskInput): Promise<void> {
  for (const locale of locales) {
    await tx.taskText.upsert({
      where: { taskId_locale: { taskId, locale } },
      create: { taskId, locale, ...texts[locale] },
      update: texts[locale],
    })
  }
}

async function writeSteps(tx: Transaction, roleId: string, { taskId, steps }: SaveTaskInput): Promise<void> {
  const tidy = tidySteps(steps)
  const known = await knownPictograms(tx, roleId, tidy)
  await tx.taskStep.deleteMany({ where: { taskId } })
  await tx.taskStep.createMany({
    data: tidy.map((step, position) => ({
      ...step,
      taskId,
      position,
      pictogram: known.has(step.pictogram) ? step.pictogram : stepPictograms[0],
    })),
  })
}

/** The pictures anybody may choose, and those that came with the role. */
async function knownPictograms(tx: Transaction, roleId: string, steps: readonly StepWords[]): Promise<Set<string>> {
  const fromRole = await tx.roleStep.findMany({
    where: { roleId, pictogram: { in: steps.map(({ pictogram }) => pictogram) } },
    select: { pictogram: true },
  })
  return new Set<string>([...stepPictograms, ...fromRole.map(({ pictogram }) => pictogram)])
}
