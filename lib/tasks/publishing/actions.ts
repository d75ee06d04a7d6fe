'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { closeTask, publishTask } from './commands'
import { publishTaskInput } from './schema'

export const publishTaskAction = action(publishTaskInput, async (actor, input, locale) => {
  await publishTask(actor, input)
  redirect(routes.editTask(locale, input.orgnr, input.taskId))
})

export const closeTaskAction = action(publishTaskInput, async (actor, input, locale) => {
  await closeTask(actor, input)
  redirect(routes.organisationTasks(locale, input.orgnr))
})
