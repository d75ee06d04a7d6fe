'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { approveOrganisation, declineOrganisation } from './commands'
import { approveOrganisationInput, declineOrganisationInput } from './schema'

export const approveOrganisationAction = action(approveOrganisationInput, async (actor, input, locale) => {
  await approveOrganisation(actor, input)
  redirect(routes.adminOrganisation(locale, input.organisationId))
})

export const declineOrganisationAction = action(declineOrganisationInput, async (actor, input, locale) => {
  await declineOrganisation(actor, input)
  redirect(routes.adminOrganisation(locale, input.organisationId))
})
