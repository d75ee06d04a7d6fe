'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { addMember, changeMember, removeMember } from './commands'
import { addMemberInput, changeMemberInput, removeMemberInput } from './schema'

export const addMemberAction = action(addMemberInput, async (actor, input, locale) => {
  await addMember(actor, input)
  revalidatePath(routes.team(locale, input.orgnr))
  return { message: wordsOf(locale, 'organisations')('team.added') }
})

export const changeMemberAction = action(changeMemberInput, async (actor, input, locale) => {
  await changeMember(actor, input)
  revalidatePath(routes.team(locale, input.orgnr))
  return { message: wordsOf(locale, 'common')('do.saved') }
})

export const removeMemberAction = action(removeMemberInput, async (actor, input, locale) => {
  await removeMember(actor, input)
  // Who has just left has no team page any more.
  redirect(input.personId === actor.personId ? routes.settings(locale) : routes.team(locale, input.orgnr))
})
