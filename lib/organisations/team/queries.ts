import 'server-only'
import { Refusal } from '@/lib/refusal'
import { type Actor, membershipOf, type OrganisationId } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type MemberRole, memberRoles } from './schema'

export interface TeamMember {
  personId: string
  name: string
  email: string
  title: string
  roles: MemberRole[]
  isSelf: boolean
}

export interface Team {
  organisationName: string
  members: TeamMember[]
  canChange: boolean
}

/** Who may do what in an organisation, for its own people. */
export async function teamOf(actor: Actor, orgnr: string): Promise<Team | null> {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const members = await db.membership.findMany({
    where: { organisationId: membership.organisationId },
    orderBy: { createdAt: 'asc' },
    select: { personId: true, title: true, roles: true, person: { select: { name: true, email: true } } },
  })
  return {
    organisationName: membership.name,
    members: members.map(({ personId, title, roles, person }) => ({
      personId,
      ...person,
      title,
      roles: memberRoles.filter((role) => roles.includes(role)),
      isSelf: personId === actor.personId,
    })),
    // Before a person has approved the organisation nobody can be mailed in its name.
    canChange: membership.approved && membership.roles.includes('owner'),
  }
}

/** The organisation whose tasks and shifts this person looks after; unknown and other people's get the same answer. */
export function coordinatedOrganisation(actor: Actor, orgnr: string): OrganisationId {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership) throw new Refusal('notFound')
  return membership.organisationId
}
