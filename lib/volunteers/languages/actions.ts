'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { stateLevels } from './commands'
import { stateLevelsInput } from './schema'

export const stateLevelsAction = action(stateLevelsInput, async (actor, input, locale) => {
  await stateLevels(actor, input)
  redirect(input.from === 'settings' ? routes.settings(locale, 'language') : routes.forYou(locale))
})
