'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action, openAction } from '@/lib/server/action'
import { endContactLink, makeContactLink, openContact } from './commands'
import { endContactLinkInput, makeContactLinkInput, openContactInput } from './schema'

export const makeContactLinkAction = action(makeContactLinkInput, async (actor, input, locale) => {
  await makeContactLink(actor, input)
  redirect(routes.myReference(locale, input.referenceId))
})

export const endContactLinkAction = action(endContactLinkInput, async (actor, input, locale) => {
  revalidatePath(routes.myReference(locale, await endContactLink(actor, input)))
})

/** Only a press of the button counts: whoever merely fetches the address, such as a preview of the link, sees and counts nothing. */
export const openContactAction = openAction(openContactInput, async (viewer, input, locale) => {
  redirect(routes.contact(locale, input.token, await openContact(viewer, input)))
})
