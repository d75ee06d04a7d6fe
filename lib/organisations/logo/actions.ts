'use server'
import { revalidatePath } from 'next/cache'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { changeLogo, removeLogo } from './commands'
import { changeLogoInput, removeLogoInput } from './schema'

export const changeLogoAction = action(changeLogoInput, async (actor, input, locale) => {
  await changeLogo(actor, input)
  revalidatePath(routes.team(locale, input.orgnr))
  return { message: wordsOf(locale, 'organisations')('logo.saved') }
})

export const removeLogoAction = action(removeLogoInput, async (actor, input, locale) => {
  await removeLogo(actor, input)
  revalidatePath(routes.team(locale, input.orgnr))
  return { message: wordsOf(locale, 'organisations')('logo.removed') }
})
