import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { keyFromSeed } from '@/lib/credentials/keys'
import { nextKeyName } from '@/lib/issuers/rules'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { newestSealer, sealKey, unsealKey } from '@/lib/server/key-sealing'
import { type ActiveKey, activeKey, lockKeys } from './queries'
import type { ReplaceKeyInput } from './schema'

/** The issuer's active key; makes the first one. Two at once make one. */
export async function ensureKey(
  tx: Transaction,
  organisationId: string | null,
  at: Date,
  createdById: string | null = null,
): Promise<ActiveKey> {
  const found = await activeKey(tx, organisationId)
  if (found) return found
  const id = randomUUID()
  const { publicKeyMultibase, secretKeyMultibase } = await keyFromSeed(randomBytes(32))
  const { sealed, by } = sealKey(secretKeyMultibase, id)
  const earlier = await tx.signingKey.findMany({ where: { organisationId }, select: { name: true } })
  const name = nextKeyName(
    earlier.map((key) => key.name),
    at,
  )
  const key = { id, name, publicKeyMultibase, privateSealed: sealed, sealedBy: by }
  const { count } = await tx.signingKey.createMany({
    data: [{ ...key, organisationId, createdAt: at, createdById }],
    skipDuplicates: true,
  })
  return count === 1 ? key : ensureKey(tx, organisationId, at, createdById)
}

/** An administrator retires an organisation's key and gives it a new one. What the old one signed stays good. */
export async function replaceKey(actor: Actor, input: ReplaceKeyInput, now = new Date()): Promise<void> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  await inTransaction(async (tx) => {
    const key = await tx.signingKey.findFirst({
      where: { id: input.keyId, organisationId: input.organisationId },
      select: { id: true },
    })
    if (!key) throw new Refusal('notFound')
    await lockKeys(tx, input.organisationId)
    const active = await activeKey(tx, input.organisationId)
    if (active?.id !== input.keyId) throw new Refusal('alreadyDecided')
    await rotateKey(tx, input.organisationId, now, actor)
  })
}

/** Retires the active key, takes its private part out of the world, and makes the next. */
export async function rotateKey(
  tx: Transaction,
  organisationId: string | null,
  now: Date,
  by: Pick<Actor, 'personId'> | null,
): Promise<void> {
  await lockKeys(tx, organisationId)
  const active = await activeKey(tx, organisationId)
  if (active)
    await tx.signingKey.update({
      where: { id: active.id },
      data: { retiredAt: now, retiredById: by?.personId ?? null, privateSealed: '', sealedBy: '' },
    })
  const next = await ensureKey(tx, organisationId, now, by?.personId ?? null)
  await record(tx, by, 'key.replaced', {
    ...(organisationId !== null && { organisationId }),
    subjectId: next.id,
    detail: { key: next.name, before: active?.name ?? null },
  })
}

/** Seals every private part with the newest key-encryption key; returns how many were not yet. */
export async function resealKeys(tx: Transaction): Promise<number> {
  const keys = await tx.signingKey.findMany({
    where: { privateSealed: { not: '' }, sealedBy: { not: newestSealer() } },
    select: { id: true, privateSealed: true, sealedBy: true },
  })
  for (const { id, privateSealed, sealedBy } of keys) {
    const { sealed, by } = sealKey(unsealKey({ sealed: privateSealed, by: sealedBy }, id), id)
    // A key that was retired meanwhile has no private part any more.
    await tx.signingKey.updateMany({ where: { id, privateSealed }, data: { privateSealed: sealed, sealedBy: by } })
  }
  if (keys.length > 0) await record(tx, null, 'key.resealed', { detail: { keys: keys.length } })
  return keys.length
}
