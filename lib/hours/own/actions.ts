'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { proposeHours } from './commands'
import { proposeHoursInput } from './schema'

export const proposeHoursAction = action(proposeHoursInput, async (actor, input, locale) => {
  await proposeHours(actor, input)
  redirect(routes.myShifts(locale))
})
