import { database } from '@/lib/server/db'
import { embeddedDatabase } from '@/lib/server/embedded'
import { env } from '@/lib/server/env'
import { deploy } from '@/prisma/migrate'
import { importCatalogue } from './catalogue'
import { fillDemo } from './demo/fill'
import { importPlaces } from './places'

/** Brings the database to what this version of the product expects; again and again without harm. */
export async function prepare(say: (line: string) => void = console.log): Promise<void> {
  const applied = await deploy(env.DATABASE_URL ?? (await embeddedDatabase()))
  say(`Migrations applied: ${applied.length === 0 ? 'none, all were there' : applied.join(', ')}`)
  const db = await database()
  say(`New places: ${await importPlaces(db)}`)
  say(`Roles in the catalogue: ${await importCatalogue(db)}`)
  if (!env.demo || (await db.person.count()) > 0) return
  const { people, tasks, shifts } = await fillDemo(db, new Date())
  say(`Demo world: ${people.length} people, ${tasks.length} tasks, ${shifts.length} shifts`)
}
