import 'server-only'
import type { PGlite } from '@electric-sql/pglite'
import { env } from './env'
import { createPglite } from './pglite'

declare global {
  var __toveisPglite: Promise<PGlite> | undefined
}

/** One process, one instance: the database client and the job queue share it. */
export function embeddedDatabase(): Promise<PGlite> {
  return (globalThis.__toveisPglite ??= createPglite(env.PGLITE_DIR))
}
