'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { confirmShiftHours, correctHours } from './commands'
import { confirmShiftHoursInput, correctHoursInput } from './schema'

export const confirmShiftHoursAction = action(confirmShiftHoursInput, async (actor, input, locale) => {
  // Before the command: who is refused because somebody else was quicker sees what was decided.
  revalidatePath(routes.confirmHours(locale, input.orgnr, input.shiftId))
  await confirmShiftHours(actor, input)
  redirect(routes.confirmHours(locale, input.orgnr, input.shiftId))
})

export const correctHoursAction = action(correctHoursInput, async (actor, input, locale) => {
  await correctHours(actor, input)
  redirect(routes.confirmHours(locale, input.orgnr, input.shiftId))
})
