import 'server-only'
import { wordsOf } from '@/lib/i18n/words'
import { AddedToTeamLetter } from '@/lib/organisations/email'
import { Refusal } from '@/lib/refusal'
import { type Actor, type Membership, membershipOf } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { sendMail } from '@/lib/server/mail'
import { teamAfter } from './rules'
import type { AddMemberInput, ChangeMemberInput, RemoveMemberInput } from './schema'

/** Lets somebody into the organisation's pages. Who has no account yet gets one that waits for their first sign-in. */
export async function addMember(actor: Actor, { orgnr, email, roles, title }: AddMemberInput): Promise<void> {
  const { organisationId, name } = owned(actor, orgnr)
  await inTransaction(async (tx) => {
    await tx.person.createMany({ data: [{ email, locale: actor.locale }], skipDuplicates: true })
    const person = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true, locale: true } })
    const { count } = await tx.membership.createMany({
      data: [{ organisationId, personId: person.id, roles, title }],
      skipDuplicates: true,
    })
    if (count === 0) throw new Refusal('alreadyInTeam', {}, 'email')
    await record(tx, actor, 'membership.added', { subjectId: person.id, organisationId, detail: { roles } })
    const letter = AddedToTeamLetter({ locale: person.locale, organisation: name, orgnr })
    await sendMail(tx, email, wordsOf(person.locale, 'organisations')('mail.added.subject'), letter)
  })
}

export async function changeMember(actor: Actor, { orgnr, personId, roles, title }: ChangeMemberInput): Promise<void> {
  const { organisationId } = owned(actor, orgnr)
  await inTransaction(async (tx) => {
    teamAfter(await lockedTeam(tx, organisationId), personId, roles)
    await tx.membership.update({
      where: { organisationId_personId: { organisationId, personId } },
      data: { roles, title },
    })
    await record(tx, actor, 'membership.changed', { subjectId: personId, organisationId, detail: { roles } })
  })
}

export async function removeMember(actor: Actor, { orgnr, personId }: RemoveMemberInput): Promise<void> {
  const { organisationId } = owned(actor, orgnr)
  await inTransaction(async (tx) => {
    teamAfter(await lockedTeam(tx, organisationId), personId, null)
    await tx.membership.delete({ where: { organisationId_personId: { organisationId, personId } } })
    await record(tx, actor, 'membership.removed', { subjectId: personId, organisationId })
  })
}

function owned(actor: Actor, orgnr: string): Membership {
  const membership = membershipOf(actor, orgnr, 'owner')
  if (!membership) throw new Refusal('notFound')
  if (!membership.approved) throw new Refusal('notApproved')
  return membership
}

/** Two owners who remove each other at once: the second waits here and then sees that it would be the last. */
async function lockedTeam(tx: Transaction, organisationId: string) {
  await tx.$queryRaw`SELECT id FROM "PartnerOrganisation" WHERE id = ${organisationId}::uuid FOR UPDATE`
  return tx.membership.findMany({ where: { organisationId }, select: { personId: true, roles: true } })
}
