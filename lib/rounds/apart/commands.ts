import 'server-only'
import { Refusal } from '@/lib/refusal'
import { pairOf } from '@/lib/rounds/rules'
import type { EndKeptApartInput, KeepApartInput } from '@/lib/rounds/schema'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'

/** Two people are not brought together again; what they have agreed to stands. Neither of them is told. */
export async function keepApart(actor: Actor, { email, otherEmail }: KeepApartInput): Promise<void> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  await inTransaction(async (tx) => {
    const one = await personId(tx, email, 'email')
    const pair = pairOf(one, await personId(tx, otherEmail, 'otherEmail'))
    const { count } = await tx.keptApart.createMany({
      data: { ...pair, createdById: actor.personId },
      skipDuplicates: true,
    })
    if (count === 1) await record(tx, actor, 'people.keptApart', { subjectId: pair.personId, detail: pair })
  })
}

export async function endKeptApart(actor: Actor, input: EndKeptApartInput): Promise<void> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  const pair = pairOf(input.personId, input.otherId)
  await inTransaction(async (tx) => {
    const { count } = await tx.keptApart.deleteMany({ where: pair })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'people.keptApartEnded', { subjectId: pair.personId, detail: pair })
  })
}

async function personId(tx: Transaction, email: string, field: string): Promise<string> {
  const person = await tx.person.findUnique({ where: { email }, select: { id: true } })
  if (!person) throw new Refusal('noSuchPerson', {}, field)
  return person.id
}
