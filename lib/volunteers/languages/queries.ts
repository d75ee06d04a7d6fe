import 'server-only'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import type { languages, levels } from './schema'

export type OwnLevels = Partial<Record<(typeof languages)[number], (typeof levels)[number]>>

/** What the person said about their own languages. Only support is planned from it; ranking cannot see it. */
export async function ownLevels(actor: Actor): Promise<OwnLevels> {
  const db = await database()
  const rows = await db.languageLevel.findMany({
    where: { volunteerId: actor.personId },
    select: { language: true, level: true },
  })
  return Object.fromEntries(rows.map(({ language, level }) => [language, level]))
}
