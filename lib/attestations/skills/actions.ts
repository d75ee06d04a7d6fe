'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { claimSkill, decideSkill, withdrawSkill } from './commands'
import { claimSkillInput, decideSkillInput, withdrawSkillInput } from './schema'

export const claimSkillAction = action(claimSkillInput, async (actor, input, locale) => {
  await claimSkill(actor, input)
  redirect(routes.mySkills(locale, { saved: 'sent' }))
})

export const withdrawSkillAction = action(withdrawSkillInput, async (actor, input, locale) => {
  await withdrawSkill(actor, input)
  redirect(routes.mySkills(locale))
})

export const decideSkillAction = action(decideSkillInput, async (actor, input, locale) => {
  // Before the command: who is refused because somebody else was quicker sees what was decided.
  revalidatePath(routes.organisationSkills(locale, input.orgnr))
  await decideSkill(actor, input)
})
