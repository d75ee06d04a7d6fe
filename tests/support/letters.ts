import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'

interface Letter {
  to: string
  subject: string
  text: string
}

/** The mails queued for somebody, the first one first. */
export async function lettersTo({ personId }: Pick<Actor, 'personId'>): Promise<Letter[]> {
  const db = await database()
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
  return lettersAt(email)
}

/** The mails queued for an address, which need not belong to anybody. */
export async function lettersAt(email: string): Promise<Letter[]> {
  const db = await database()
  const rows = await db.$queryRaw<{ data: Letter }[]>`
    SELECT data FROM pgboss.job WHERE name = 'mail' AND data ->> 'to' = ${email} ORDER BY created_on`
  return rows.map(({ data }) => data)
}
