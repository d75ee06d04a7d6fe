import 'server-only'
import { standingColumns } from '@/lib/references/queries'
import { referenceState } from '@/lib/references/rules'
import { Refusal } from '@/lib/refusal'
import type { Actor, Viewer } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { consume } from '@/lib/server/limits'
import { lockVolunteer } from '@/lib/server/locks'
import { newToken, seal, tokenHash } from '@/lib/server/secrets'
import { isLive, linkEnd } from './rules'
import type { EndContactLinkInput, MakeContactLinkInput, OpenContactInput } from './schema'

/** One link for one employer. */
export async function makeContactLink(actor: Actor, input: MakeContactLinkInput, now = new Date()): Promise<void> {
  await consume('contactLinks', actor.personId)
  const token = newToken()
  await inTransaction(async (tx) => {
    await lockVolunteer(tx, actor.personId)
    const reference = await tx.reference.findFirst({
      where: { id: input.referenceId, volunteerId: actor.personId },
      select: { organisationId: true, ...standingColumns },
    })
    if (!reference) throw new Refusal('notFound')
    if (referenceState(reference, now) !== 'kept') throw new Refusal('alreadyDecided')
    const { id } = await tx.contactLink.create({
      data: {
        referenceId: input.referenceId,
        label: input.label,
        tokenHash: tokenHash(token),
        tokenSealed: seal(token),
        createdAt: now,
        expiresAt: linkEnd(now, input.days),
      },
      select: { id: true },
    })
    await record(tx, actor, 'contactLink.made', { subjectId: id, organisationId: reference.organisationId })
  })
}

/** At once, and for good. */
export async function endContactLink(actor: Actor, { linkId }: EndContactLinkInput, now = new Date()): Promise<string> {
  return inTransaction(async (tx) => {
    const link = await tx.contactLink.findFirst({
      where: { id: linkId, reference: { volunteerId: actor.personId } },
      select: { referenceId: true },
    })
    if (!link) throw new Refusal('notFound')
    const { count } = await tx.contactLink.updateMany({
      where: { id: linkId, endedAt: null },
      data: { endedAt: now },
    })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'contactLink.ended', { subjectId: linkId })
    return link.referenceId
  })
}

/** Somebody pressed the button: the contact is shown, and the holder sees when. Returns the opening's id. */
export async function openContact(_viewer: Viewer, { token }: OpenContactInput, now = new Date()): Promise<string> {
  const hash = tokenHash(token)
  // A guess leaves no count behind.
  await liveLink(await database(), hash, now)
  await consume('contactOpenings', hash)
  return inTransaction(async (tx) => {
    const linkId = await liveLink(tx, hash, now)
    const { id } = await tx.contactOpening.create({ data: { linkId, at: now }, select: { id: true } })
    // Nobody is named, also where somebody is signed in: the holder learns when, never who.
    await record(tx, null, 'contactLink.opened', { subjectId: linkId })
    return id
  })
}

async function liveLink(db: Transaction, hash: string, now: Date): Promise<string> {
  const link = await db.contactLink.findUnique({
    where: { tokenHash: hash },
    select: { id: true, expiresAt: true, endedAt: true, reference: { select: standingColumns } },
  })
  if (!link || !isLive(link, link.reference, now)) throw new Refusal('notFound')
  return link.id
}
