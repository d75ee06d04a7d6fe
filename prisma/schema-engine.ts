import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import pg from 'pg'

/** An open embedded database, or the address of a PostgreSQL server's. */
export type Target = PGlite | string

export interface SourceFile {
  path: string
  content: string
}

/** Runs Prisma's own schema engine on a database: its WASM build, since the native one is a download of its own. */
export async function withSchemaEngine<T>(
  target: Target,
  schema: SourceFile[],
  run: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadBindings()
  const database = typeof target === 'string' ? serverDatabase(target) : embeddedDatabase(target)
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content])
  const adapter = bindMigrationAwareSqlAdapterFactory(database.adapter)
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter)
    try {
      return await run(engine)
    } finally {
      engine.free()
    }
  } finally {
    await database.close()
  }
}

let loaded: Promise<void> | undefined

// Node can't import a .wasm file as the package's entry does, so the entry's three lines stand here.
function loadBindings(): Promise<void> {
  return (loaded ??= (async () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
    bindings.__wbg_set_wasm(instance.exports)
    ;(instance.exports['__wbindgen_start'] as () => void)()
  })())
}

interface Database {
  adapter: SqlMigrationAwareDriverAdapterFactory
  close: () => Promise<void>
}

function embeddedDatabase(db: PGlite): Database {
  return { adapter: withScripts(new PrismaPGlite(db), (script) => db.exec(script)), close: async () => {} }
}

function serverDatabase(connectionString: string): Database {
  // One connection: the engine's advisory lock belongs to the session that took it.
  const pool = new pg.Pool({ connectionString, max: 1, options: '-c timezone=UTC' })
  return { adapter: withScripts(new PrismaPg(pool), (script) => pool.query(script)), close: () => pool.end() }
}

/** Both adapters spoil scripts: one cuts function bodies at their semicolons, the other does not wait for the result. */
function withScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect()
      adapter.executeScript = async (script) => {
        await runScript(script).catch((error: unknown) => {
          throw new DriverAdapterError(describe(error as pg.DatabaseError))
        })
      }
      return adapter
    },
    connectToShadowDb: () => Promise.reject(new Error('Migrations are compared in memory, without a shadow database.')),
  }
}

function describe(error: pg.DatabaseError): ConstructorParameters<typeof DriverAdapterError>[0] {
  const { code = 'N/A', severity = 'ERROR', message, detail, column, hint } = error
  return { kind: 'postgres', code, severity, message, detail, column, hint }
}
