'use server'
import { revalidatePath } from 'next/cache'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { refuseToVouch, vouchForReferee } from './commands'
import { vouchInput } from './schema'

export const vouchForRefereeAction = action(vouchInput, async (actor, input, locale) => {
  await vouchForReferee(actor, input)
  revalidatePath(routes.organisationReferences(locale, input.orgnr))
})

export const refuseToVouchAction = action(vouchInput, async (actor, input, locale) => {
  await refuseToVouch(actor, input)
  revalidatePath(routes.organisationReferences(locale, input.orgnr))
})
