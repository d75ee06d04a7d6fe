'use server'
import { redirect } from 'next/navigation'
import { firstPage } from '@/lib/people/rules'
import { openAction } from '@/lib/server/action'
import { startSession } from '@/lib/server/auth'
import { enterAsDemoPerson } from './commands'
import { enterAsDemoPersonInput } from './schema'

export const enterAsDemoPersonAction = openAction(enterAsDemoPersonInput, async (viewer, input, locale) => {
  const actor = await enterAsDemoPerson(viewer, input)
  await startSession(actor.personId)
  redirect(firstPage(locale, actor))
})
