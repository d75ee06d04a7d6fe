'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { saveTask } from './commands'
import { saveTaskInput } from './schema'

export const saveTaskAction = action(saveTaskInput, async (actor, input, locale) => {
  const { isNew } = await saveTask(actor, input)
  const { orgnr, taskId, next } = input
  if (next === 'review') redirect(routes.publishTask(locale, orgnr, taskId))
  if (isNew) redirect(routes.editTask(locale, orgnr, taskId))
  revalidatePath(routes.editTask(locale, orgnr, taskId))
  return { message: wordsOf(locale, 'editing')(`saved.${next}`) }
})
