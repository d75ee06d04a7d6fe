'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { acceptOffer, cancelSignUp, signUpForShift } from './commands'
import { signUpInput } from './schema'

export const signUpForShiftAction = action(signUpInput, async (actor, input, locale) => {
  await signUpForShift(actor, input)
  redirect(routes.signUp(locale, input.shiftId))
})

export const acceptOfferAction = action(signUpInput, async (actor, input, locale) => {
  await acceptOffer(actor, input)
  redirect(routes.signUp(locale, input.shiftId))
})

export const cancelSignUpAction = action(signUpInput, async (actor, input, locale) => {
  await cancelSignUp(actor, input)
  redirect(routes.myShifts(locale))
})
