import 'server-only'
import { Refusal } from '@/lib/refusal'
import { type Actor, loadActor, type Viewer } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { record } from '@/lib/server/events'
import { demoPeople } from '@/prisma/seed/demo-people'
import type { EnterAsDemoPersonInput } from './schema'

/** Who an invented person is, without a code. Only the demo has such people, and only the demo may skip the code. */
export async function enterAsDemoPerson(_viewer: Viewer, { key }: EnterAsDemoPersonInput): Promise<Actor> {
  const demoPerson = demoPeople.find((one) => one.key === key)
  if (!env.demo || !demoPerson) throw new Refusal('notFound')
  const id = await inTransaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { email: demoPerson.email }, select: { id: true } })
    if (!person) throw new Refusal('notFound')
    await record(tx, { personId: person.id }, 'people.signedIn', { subjectId: person.id, detail: { demo: true } })
    return person.id
  })
  const actor = await loadActor(id)
  if (actor === null) throw new Refusal('notFound')
  return actor
}
