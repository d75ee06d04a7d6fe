import 'server-only'
import { lettersOf } from '@/lib/references/email'
import { endorseWhatStands } from '@/lib/references/endorsing/commands'
import { standingColumns } from '@/lib/references/queries'
import { referenceState } from '@/lib/references/rules'
import { Refusal } from '@/lib/refusal'
import { type Actor, type Membership, membershipOf } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import type { VouchInput } from './schema'

/** «This person was with us»: from now on the organisation may put its name to what they wrote. */
export async function vouchForReferee(actor: Actor, input: VouchInput, now = new Date()): Promise<void> {
  await decide(actor, input, now, async (tx, { id, volunteerId, organisationId }) => {
    await tx.reference.update({ where: { id }, data: { vouchedAt: now, vouchedById: actor.personId } })
    await record(tx, actor, 'reference.vouched', { subjectId: id, organisationId })
    await endorseWhatStands(tx, volunteerId, now)
  })
}

/** «We don't know this person»: the volunteer hears that it can't be signed. */
export async function refuseToVouch(actor: Actor, input: VouchInput, now = new Date()): Promise<void> {
  await decide(actor, input, now, async (tx, { id, volunteerId, organisationId }, { name }) => {
    await tx.reference.update({ where: { id }, data: { vouchRefusedAt: now, vouchRefusedById: actor.personId } })
    await record(tx, actor, 'reference.vouchRefused', { subjectId: id, organisationId })
    const person = await tx.person.findUniqueOrThrow({
      where: { id: volunteerId },
      select: { email: true, locale: true },
    })
    const letter = lettersOf(person.locale).vouchRefused({ referenceId: id, organisation: name })
    await sendMail(tx, person.email, letter.subject, letter.body)
  })
}

interface Row {
  id: string
  volunteerId: string
  organisationId: string
}

async function decide(
  actor: Actor,
  { orgnr, referenceId }: VouchInput,
  now: Date,
  write: (tx: Transaction, row: Row, membership: Membership) => Promise<void>,
): Promise<void> {
  const membership = membershipOf(actor, orgnr)
  if (!membership) throw new Refusal('notFound')
  const { organisationId } = membership
  await inTransaction(async (tx) => {
    const found = await tx.reference.findFirst({
      where: { id: referenceId, organisationId },
      select: { volunteerId: true },
    })
    if (!found) throw new Refusal('notFound')
    if (found.volunteerId === actor.personId) throw new Refusal('ownReference')
    await lockVolunteer(tx, found.volunteerId)
    const row = await tx.reference.findUnique({ where: { id: referenceId }, select: standingColumns })
    // Before the volunteer has kept it, the organisation has nothing to say about it.
    if (!row || referenceState(row, now) !== 'kept') throw new Refusal('notFound')
    if (row.vouchedAt || row.vouchRefusedAt) throw new Refusal('alreadyDecided')
    await write(tx, { id: referenceId, volunteerId: found.volunteerId, organisationId }, membership)
  })
}
