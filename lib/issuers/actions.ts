'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { markKeyCompromised } from './compromise/commands'
import { markKeyCompromisedInput } from './compromise/schema'
import { replaceKey } from './keys/commands'
import { replaceKeyInput } from './keys/schema'

export const replaceKeyAction = action(replaceKeyInput, async (actor, input, locale) => {
  await replaceKey(actor, input)
  redirect(routes.adminKeys(locale, input.organisationId, 'replaced'))
})

export const markKeyCompromisedAction = action(markKeyCompromisedInput, async (actor, input, locale) => {
  await markKeyCompromised(actor, input)
  redirect(routes.adminKeys(locale, input.organisationId, 'compromised'))
})
