'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { ownReferenceInput } from '@/lib/references/schema'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { discardReference, keepReference } from './commands'

export const keepReferenceAction = action(ownReferenceInput, async (actor, input, locale) => {
  await keepReference(actor, input)
  revalidatePath(routes.myReference(locale, input.referenceId))
})

export const discardReferenceAction = action(ownReferenceInput, async (actor, input, locale) => {
  await discardReference(actor, input)
  redirect(routes.myReferences(locale))
})
