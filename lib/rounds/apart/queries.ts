import 'server-only'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'

export interface KeptApartPair {
  personId: string
  otherId: string
  one: string
  other: string
  createdAt: Date
}

/** Who is kept apart, the latest first; by name and address, as they were named. For administrators. */
export async function keptApartPairs(actor: Actor): Promise<KeptApartPair[]> {
  if (!actor.isAdministrator) return []
  const db = await database()
  const who = { select: { name: true, email: true } } as const
  const rows = await db.keptApart.findMany({
    orderBy: [{ createdAt: 'desc' }, { personId: 'asc' }],
    select: { personId: true, otherId: true, createdAt: true, person: who, other: who },
  })
  return rows.map(({ person, other, ...row }) => ({ ...row, one: called(person), other: called(other) }))
}

const called = ({ name, email }: { name: string; email: string }) => (name === '' ? email : `${name} (${email})`)
