'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { cancelShift, changePlaces, changeShift } from './commands'
import { cancelShiftInput, changePlacesInput, changeShiftInput } from './schema'

export const changeShiftAction = action(changeShiftInput, async (actor, input, locale) => {
  const taskId = await changeShift(actor, input)
  revalidatePath(routes.editShift(locale, input.orgnr, taskId, input.shiftId))
  return { message: wordsOf(locale, 'editing')('shift.moved') }
})

export const changePlacesAction = action(changePlacesInput, async (actor, input, locale) => {
  const taskId = await changePlaces(actor, input)
  revalidatePath(routes.editShift(locale, input.orgnr, taskId, input.shiftId))
  return { message: wordsOf(locale, 'editing')('shift.placesChanged') }
})

export const cancelShiftAction = action(cancelShiftInput, async (actor, input, locale) => {
  const taskId = await cancelShift(actor, input)
  redirect(routes.editTask(locale, input.orgnr, taskId))
})
