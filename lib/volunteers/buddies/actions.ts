'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { declineBuddyShift, endBuddy, offerBuddy, pauseBuddy } from './commands'
import { declineBuddyShiftInput, endBuddyInput, offerBuddyInput, pauseBuddyInput } from './schema'

export const offerBuddyAction = action(offerBuddyInput, async (actor, input, locale) => {
  await offerBuddy(actor, input)
  redirect(routes.buddy(locale, 'offer'))
})

export const pauseBuddyAction = action(pauseBuddyInput, async (actor, input, locale) => {
  await pauseBuddy(actor, input)
  redirect(routes.buddy(locale, 'pause'))
})

export const endBuddyAction = action(endBuddyInput, async (actor, _input, locale) => {
  await endBuddy(actor)
  redirect(routes.buddy(locale, 'end'))
})

export const declineBuddyShiftAction = action(declineBuddyShiftInput, async (actor, input, locale) => {
  await declineBuddyShift(actor, input)
  redirect(routes.buddy(locale, 'shift'))
})
