'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { changeShareEnd, deleteShare, makeShare, renewShare, switchCode, switchShare } from './commands'
import { changeShareInput, makeShareInput, oneShareInput, switchCodeInput, switchShareInput } from './schema'

export const makeShareAction = action(makeShareInput, async (actor, input, locale) => {
  await makeShare(actor, input)
  redirect(routes.links(locale, 'made'))
})

export const changeShareEndAction = action(changeShareInput, async (actor, input, locale) => {
  await changeShareEnd(actor, input)
  redirect(routes.links(locale, 'changed'))
})

export const switchShareAction = action(switchShareInput, async (actor, input, locale) => {
  await switchShare(actor, input)
  redirect(routes.links(locale, input.to))
})

export const deleteShareAction = action(oneShareInput, async (actor, input, locale) => {
  await deleteShare(actor, input)
  redirect(routes.links(locale, 'deleted'))
})

export const renewShareAction = action(oneShareInput, async (actor, input, locale) => {
  await renewShare(actor, input)
  redirect(routes.links(locale, 'renewed'))
})

export const switchCodeAction = action(switchCodeInput, async (actor, input, locale) => {
  await switchCode(actor, input)
  redirect(routes.myAttestations(locale, input.to === 'off' ? 'codeOff' : 'codeOn'))
})
