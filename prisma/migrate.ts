import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPglite } from '@/lib/server/pglite'
import { type SourceFile, type Target, withSchemaEngine } from './schema-engine'

const schemaDir = join(import.meta.dirname, 'schema')
const migrationsDir = join(import.meta.dirname, 'migrations')
const lockfile = `# Read by Prisma's own migrate, which agrees with the one of this folder.\nprovider = "postgresql"\n`
const filters = { externalTables: [], externalEnums: [] }

/** Applies the migrations that a database lacks and returns their names. */
export async function deploy(target: Target): Promise<string[]> {
  const migrationsList = await committedMigrations()
  return withSchemaEngine(target, await schemaFiles(), async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      return appliedMigrationNames
    } catch (error) {
      // A script runs as one transaction: a failed one left nothing behind and may be tried again.
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        filters,
        optInToShadowDatabase: false,
      })
      for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
      throw error
    }
  })
}

/** The SQL that leads from the committed migrations to the schema; undefined where they agree. */
export async function drift(): Promise<string | undefined> {
  const files = await schemaFiles()
  const db = await createPglite('memory://')
  try {
    await deploy(db)
    return await withSchemaEngine(db, files, async (engine) => {
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: schemaDir },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters,
      })
      return exitCode === 2 ? (stdout ?? '') : undefined
    })
  } finally {
    await db.close()
  }
}

/** Writes the next migration's folder and returns its path; an empty script is for what the schema can't say. */
export async function newMigration(name: string): Promise<string> {
  if (!/^[a-z0-9_]+$/.test(name))
    throw new Error('A migration is named in lower case with underscores: add_waiting_list')
  const script = await drift()
  const folder = join(migrationsDir, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(migrationsDir, 'migration_lock.toml'), lockfile)
  await writeFile(join(folder, 'migration.sql'), script ?? '')
  return folder
}

async function schemaFiles(): Promise<SourceFile[]> {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith('.prisma')).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      path: join(schemaDir, name),
      content: await readFile(join(schemaDir, name), 'utf8'),
    })),
  )
}

async function committedMigrations() {
  const entries = await readdir(migrationsDir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.toSorted().map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(migrationsDir, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}
