'use server'
import { revalidatePath } from 'next/cache'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { keepBackTask, releaseTask } from './commands'
import { keepBackTaskInput, releaseTaskInput } from './schema'

export const releaseTaskAction = action(releaseTaskInput, async (actor, input, locale) => {
  await releaseTask(actor, input)
  revalidatePath(routes.adminFlagged(locale))
  return { message: wordsOf(locale, 'editing')('review.released') }
})

export const keepBackTaskAction = action(keepBackTaskInput, async (actor, input, locale) => {
  await keepBackTask(actor, input)
  revalidatePath(routes.adminFlagged(locale))
  return { message: wordsOf(locale, 'editing')('review.keptBack') }
})
