import 'server-only'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import { newToken, seal, tokenHash } from '@/lib/server/secrets'
import { roomForShare, sameShare, shareable, shareEnd } from './rules'
import type { ChangeShareInput, MakeShareInput, OneShareInput, SwitchCodeInput, SwitchShareInput } from './schema'

/** Makes a link to some of one's own attestations; what was pressed twice is made once. Returns its id. */
export async function makeShare(actor: Actor, input: MakeShareInput, now = new Date()): Promise<string> {
  const volunteerId = actor.personId
  const attestationIds = [...new Set(input.attestationIds)].toSorted()
  const wanted = {
    label: input.label,
    showsName: input.shows.includes('name'),
    showsHours: input.shows.includes('hours'),
    showsReferences: input.shows.includes('references'),
    expiresAt: shareEnd(input.until, now),
  }
  return inTransaction(async (tx) => {
    await lockVolunteer(tx, volunteerId)
    const attestations = await tx.attestation.findMany({
      where: { id: { in: attestationIds }, volunteerId },
      select: { id: true, withdrawnAt: true, replacedAt: true },
    })
    shareable(attestationIds, attestations)
    const already = await tx.share.findMany({
      where: { volunteerId },
      select: {
        id: true,
        createdAt: true,
        offAt: true,
        label: true,
        showsName: true,
        showsHours: true,
        showsReferences: true,
        expiresAt: true,
        attestations: { select: { attestationId: true } },
      },
    })
    const same = already.find((share) => sameShare(share, { ...wanted, attestationIds }, now))
    if (same) return same.id
    roomForShare(already.length)
    const token = newToken()
    const { id } = await tx.share.create({
      data: {
        volunteerId,
        ...wanted,
        createdAt: now,
        tokenHash: tokenHash(token),
        tokenSealed: seal(token),
        attestations: { createMany: { data: attestationIds.map((attestationId) => ({ attestationId })) } },
      },
      select: { id: true },
    })
    await record(tx, actor, 'share.made', { subjectId: id, detail: { attestations: attestationIds.length } })
    return id
  })
}

/** A new last day, counted from today; a link that had ended works again. */
export async function changeShareEnd(actor: Actor, input: ChangeShareInput, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.share.updateMany({
      where: { id: input.shareId, volunteerId: actor.personId },
      data: { expiresAt: shareEnd(input.until, now) },
    })
    if (count === 0) throw new Refusal('notFound')
    await record(tx, actor, 'share.changed', { subjectId: input.shareId })
  })
}

/** Off: the link shows nothing until it is put on again. */
export async function switchShare(actor: Actor, input: SwitchShareInput, now = new Date()): Promise<void> {
  const [from, offAt] = input.to === 'off' ? [null, now] : [{ not: null }, null]
  await inTransaction(async (tx) => {
    await ownShare(tx, actor, input.shareId)
    const { count } = await tx.share.updateMany({ where: { id: input.shareId, offAt: from }, data: { offAt } })
    if (count === 1)
      await record(tx, actor, input.to === 'off' ? 'share.off' : 'share.on', { subjectId: input.shareId })
  })
}

export async function deleteShare(actor: Actor, { shareId }: OneShareInput): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.share.deleteMany({ where: { id: shareId, volunteerId: actor.personId } })
    if (count === 0) throw new Refusal('notFound')
    await record(tx, actor, 'share.deleted', { subjectId: shareId })
  })
}

/** Shows the newer attestations in the place of those they replaced; the holder's to do, never by itself. */
export async function renewShare(actor: Actor, { shareId }: OneShareInput): Promise<void> {
  await inTransaction(async (tx) => {
    await lockVolunteer(tx, actor.personId)
    await ownShare(tx, actor, shareId)
    const replaced = await tx.sharedAttestation.findMany({
      where: { shareId, attestation: { replacedAt: { not: null } } },
      select: { attestationId: true, attestation: { select: { organisationId: true } } },
    })
    const standing = await tx.attestation.findMany({
      where: {
        volunteerId: actor.personId,
        organisationId: { in: replaced.map(({ attestation }) => attestation.organisationId) },
        replacedAt: null,
        withdrawnAt: null,
      },
      select: { id: true, organisationId: true },
    })
    const renewed = new Set(standing.map(({ organisationId }) => organisationId))
    const old = replaced.filter(({ attestation }) => renewed.has(attestation.organisationId))
    if (old.length === 0) throw new Refusal('alreadyDecided')
    await tx.sharedAttestation.deleteMany({
      where: { shareId, attestationId: { in: old.map(({ attestationId }) => attestationId) } },
    })
    await tx.sharedAttestation.createMany({
      data: standing.map(({ id }) => ({ shareId, attestationId: id })),
      skipDuplicates: true,
    })
    await record(tx, actor, 'share.renewed', { subjectId: shareId, detail: { attestations: old.length } })
  })
}

/** The code on paper and the QR code beside it; off: neither shows anything to anybody. */
export async function switchCode(actor: Actor, input: SwitchCodeInput, now = new Date()): Promise<void> {
  const own = { id: input.attestationId, volunteerId: actor.personId }
  const [from, codeOffAt] = input.to === 'off' ? [null, now] : [{ not: null }, null]
  await inTransaction(async (tx) => {
    if ((await tx.attestation.count({ where: own })) === 0) throw new Refusal('notFound')
    const { count } = await tx.attestation.updateMany({ where: { ...own, codeOffAt: from }, data: { codeOffAt } })
    if (count === 1)
      await record(tx, actor, input.to === 'off' ? 'attestation.codeOff' : 'attestation.codeOn', {
        subjectId: input.attestationId,
      })
  })
}

async function ownShare(tx: Transaction, actor: Actor, shareId: string): Promise<void> {
  if ((await tx.share.count({ where: { id: shareId, volunteerId: actor.personId } })) === 0)
    throw new Refusal('notFound')
}
