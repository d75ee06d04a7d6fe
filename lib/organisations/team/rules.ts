import { Refusal } from '@/lib/refusal'
import type { MemberRole } from './schema'

export interface Member {
  personId: string
  roles: readonly MemberRole[]
}

/** An organisation always keeps an owner: somebody must be able to let others in. */
export function teamAfter(team: readonly Member[], personId: string, roles: readonly MemberRole[] | null): Member[] {
  if (!team.some((member) => member.personId === personId)) throw new Refusal('notFound')
  const after = team.flatMap((member) =>
    member.personId !== personId ? [member] : roles === null ? [] : [{ personId, roles }],
  )
  if (!after.some((member) => member.roles.includes('owner'))) throw new Refusal('lastOwner')
  return after
}
