import 'server-only'
import type { Locale, MembershipRole } from '@/lib/generated/prisma/client'
import { database } from './db'

/** An organisation that the actor was proven to belong to; only this file makes one. */
export type OrganisationId = string & { readonly __proven: unique symbol }

export interface Membership {
  organisationId: OrganisationId
  orgnr: string
  name: string
  approved: boolean
  roles: readonly MembershipRole[]
}

export interface Actor {
  personId: string
  name: string
  locale: Locale
  isAdministrator: boolean
  isVolunteer: boolean
  memberships: readonly Membership[]
}

/** Somebody who looks: an actor, or a visitor without an account. */
export type Viewer = Actor | null

export async function loadActor(personId: string): Promise<Actor | null> {
  const db = await database()
  const person = await db.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      locale: true,
      administratorSince: true,
      volunteer: { select: { welcomedAt: true } },
      memberships: {
        select: { roles: true, organisation: { select: { id: true, orgnr: true, name: true, approvedAt: true } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!person) return null
  return {
    personId: person.id,
    name: person.name,
    locale: person.locale,
    isAdministrator: person.administratorSince !== null,
    isVolunteer: person.volunteer !== null && person.volunteer.welcomedAt !== null,
    memberships: person.memberships.map(({ roles, organisation }) => ({
      organisationId: organisation.id as OrganisationId,
      orgnr: organisation.orgnr,
      name: organisation.name,
      approved: organisation.approvedAt !== null,
      roles,
    })),
  }
}

/** The actor's membership in the organisation with this number, or null: unknown and other people's look the same. */
export function membershipOf(actor: Actor, orgnr: string, ...roles: MembershipRole[]): Membership | null {
  const membership = actor.memberships.find((one) => one.orgnr === orgnr)
  if (!membership) return null
  return roles.length === 0 || roles.some((role) => membership.roles.includes(role)) ? membership : null
}
