import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { getLocale } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import type { Actor } from './actors'
import { loadActor } from './actors'
import { sessionPersonId } from './auth'

/** Who asks, or null for somebody without an account. Once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const personId = await sessionPersonId()
  return personId === null ? null : loadActor(personId)
})

/** Who asks; a visitor is sent to sign in and comes back here. */
export async function requireActor(returnTo: string): Promise<Actor> {
  const actor = await currentActor()
  return actor ?? redirect(routes.signIn(await getLocale(), returnTo))
}

export async function requireAdministrator(returnTo: string): Promise<Actor> {
  const actor = await requireActor(returnTo)
  return actor.isAdministrator ? actor : notFound()
}
