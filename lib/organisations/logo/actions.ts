'use server'
import { revalidatePath } from 'next/cache'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { changeLogo, removeLogo } from './commands'
import { logoInput } from './schema'

export const logoAction = action(logoInput, async (actor, input, locale) => {
  await (input.intent === 'change' ? changeLogo(actor, input) : removeLogo(actor, input))
  revalidatePath(routes.team(locale, input.orgnr))
  return { message: wordsOf(locale, 'organisations')(input.intent === 'change' ? 'logo.saved' : 'logo.removed') }
})
