import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { privacyConsent } from './rules'

export interface Account {
  email: string
  name: string
  documentName: string | null
  locale: Locale
  /** Has said to be of age and agreed to the text on privacy as it stands today. */
  agreed: boolean
}

/** What an account holds about its own person. */
export async function ownAccount(actor: Actor): Promise<Account> {
  const db = await database()
  const { adultSince, consents, ...account } = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: {
      email: true,
      name: true,
      documentName: true,
      locale: true,
      adultSince: true,
      consents: { where: { ...privacyConsent, withdrawnAt: null }, select: { id: true } },
    },
  })
  return { ...account, agreed: adultSince !== null && consents.length > 0 }
}
