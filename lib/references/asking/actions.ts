'use server'
import { redirect } from 'next/navigation'
import { ownReferenceInput } from '@/lib/references/schema'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { askForReference, cancelAsking } from './commands'
import { askForReferenceInput } from './schema'

export const askForReferenceAction = action(askForReferenceInput, async (actor, input, locale) => {
  await askForReference(actor, input)
  redirect(routes.myReferences(locale, 'asked'))
})

export const cancelAskingAction = action(ownReferenceInput, async (actor, input, locale) => {
  await cancelAsking(actor, input)
  redirect(routes.myReferences(locale))
})
