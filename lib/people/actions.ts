'use server'
import { redirect } from 'next/navigation'
import { wordsOf } from '@/lib/i18n/words'
import { Refusal } from '@/lib/refusal'
import { routes } from '@/lib/routes'
import { action, openAction } from '@/lib/server/action'
import { endSession, startSession } from '@/lib/server/auth'
import { forgetAddress, keepAddress, keptAddress } from '@/lib/server/pending-address'
import { networkAddress } from '@/lib/server/request'
import { keepTheme } from '@/lib/server/theme'
import { changeLocale, changeNames, requestSignInCode, signInWithCode, signInWithLink } from './commands'
import { firstPage } from './rules'
import {
  changeLocaleInput,
  changeNamesInput,
  chooseThemeInput,
  requestSignInCodeInput,
  signInWithCodeInput,
  signInWithLinkInput,
  signOutInput,
} from './schema'

export const requestSignInCodeAction = openAction(requestSignInCodeInput, async (viewer, input, locale) => {
  await requestSignInCode(viewer, input, { network: await networkAddress(), locale })
  await keepAddress(input.email)
  redirect(routes.signInCode(locale, input.to))
})

/** Another code to the address that is being signed in. */
export const repeatSignInCodeAction = openAction(
  requestSignInCodeInput.pick({ to: true }),
  async (viewer, { to }, locale) => {
    const email = await keptAddress()
    if (email === null) redirect(routes.signIn(locale, to))
    await requestSignInCode(viewer, { email, to }, { network: await networkAddress(), locale })
    return { message: wordsOf(locale, 'people')('code.sentAgain') }
  },
)

export const signInWithCodeAction = openAction(signInWithCodeInput, async (viewer, { code, to }, locale) => {
  const email = await keptAddress()
  if (email === null) throw new Refusal('codeGone', {}, 'code')
  const actor = await signInWithCode(viewer, { email, code }, { network: await networkAddress(), locale })
  await forgetAddress()
  await startSession(actor.personId)
  redirect(firstPage(locale, actor, to))
})

export const signInWithLinkAction = openAction(signInWithLinkInput, async (viewer, { token, to }, locale) => {
  const actor = await signInWithLink(viewer, { token }, { network: await networkAddress(), locale })
  await startSession(actor.personId)
  redirect(firstPage(locale, actor, to))
})

export const signOutAction = action(signOutInput, async (_actor, { everywhere }, locale) => {
  await endSession(everywhere)
  redirect(routes.home(locale))
})

export const changeNamesAction = action(changeNamesInput, async (actor, input, locale) => {
  await changeNames(actor, input)
  redirect(routes.settings(locale, 'name'))
})

export const changeLocaleAction = action(changeLocaleInput, async (actor, input) => {
  await changeLocale(actor, input)
  redirect(routes.settings(input.locale, 'locale'))
})

export const chooseThemeAction = openAction(chooseThemeInput, async (_viewer, { theme }, locale) => {
  await keepTheme(theme)
  redirect(routes.settings(locale, 'theme'))
})
