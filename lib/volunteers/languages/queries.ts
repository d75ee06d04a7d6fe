import 'server-only'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { languages, type levels } from './schema'

type Level = (typeof levels)[number]

/** What the person said about their own languages. Only support is planned from it; ranking cannot see it. */
export async function ownLevels(actor: Actor): Promise<Partial<Record<(typeof languages)[number], Level>>> {
  const db = await database()
  const rows = await db.languageLevel.findMany({
    where: { volunteerId: actor.personId },
    select: { language: true, level: true },
  })
  return Object.fromEntries(rows.map(({ language, level }) => [language, level]))
}
