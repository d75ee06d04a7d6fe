import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'

export interface Account {
  email: string
  name: string
  documentName: string | null
  locale: Locale
}

/** What an account holds about its own person. */
export async function ownAccount(actor: Actor): Promise<Account> {
  const db = await database()
  return db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { email: true, name: true, documentName: true, locale: true },
  })
}
