'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { applyAsOrganisation, changeOrganisation } from './commands'
import { applyAsOrganisationInput, changeOrganisationInput, lookUpInput } from './schema'

/** From a number to the form that knows what the registers say about it. */
export const lookUpAction = action(lookUpInput, async (_actor, { orgnr }, locale) => {
  redirect(routes.applyAsOrganisation(locale, orgnr))
})

export const applyAsOrganisationAction = action(applyAsOrganisationInput, async (actor, input, locale) => {
  await applyAsOrganisation(actor, input)
  redirect(routes.applyAsOrganisation(locale))
})

export const changeOrganisationAction = action(changeOrganisationInput, async (actor, input, locale) => {
  await changeOrganisation(actor, input)
  revalidatePath(routes.team(locale, input.orgnr))
  return { message: wordsOf(locale, 'common')('do.saved') }
})
