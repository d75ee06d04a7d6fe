import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'
import { emailAddress } from '@/lib/people/schema'

export const memberRoles = ['coordinator', 'signatory', 'owner'] as const
export type MemberRole = (typeof memberRoles)[number]

const place = { roles: z.array(z.enum(memberRoles)).min(1), title: freeText(60).min(2) }

export const addMemberInput = z.object({ orgnr: z.string(), email: emailAddress, ...place })
export type AddMemberInput = z.infer<typeof addMemberInput>

export const changeMemberInput = z.object({ orgnr: z.string(), personId: z.uuid(), ...place })
export type ChangeMemberInput = z.infer<typeof changeMemberInput>

export const removeMemberInput = z.object({ orgnr: z.string(), personId: z.uuid() })
export type RemoveMemberInput = z.infer<typeof removeMemberInput>
