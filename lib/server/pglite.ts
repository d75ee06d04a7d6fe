import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

/** The folder is open in another process, or twice in this one: PGlite would corrupt it. */
export class DatabaseInUse extends Error {
  constructor(dir: string) {
    super(
      `Another process is using the database in ${dir}: stop it first, or give this one a folder of its own with PGLITE_DIR.`,
    )
    this.name = 'DatabaseInUse'
  }
}

/** Opens the embedded database in a folder, or in memory for a name that begins with memory:// */
export async function createPglite(dir: string, options: { loadDataDir?: Blob } = {}): Promise<PGlite> {
  const lock = dir.startsWith('memory://') ? undefined : await lockFolder(dir)
  try {
    const db = await PGlite.create({ dataDir: dir, extensions: { btree_gist, pg_trgm }, ...options })
    // The driver adapter writes and reads times without their offset.
    await db.exec(`SET TIME ZONE 'UTC'`)
    if (lock) releaseOnClose(db, lock)
    return db
  } catch (error) {
    lock?.close()
    throw error
  }
}

/** A name that the system gives back when the process ends, however it ends; a lock file would outlive a crash. */
async function lockFolder(dir: string): Promise<Server> {
  mkdirSync(dir, { recursive: true })
  const name = lockName(realpathSync(dir))
  try {
    return await listen(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (!isFile(name) || (await answers(name))) throw new DatabaseInUse(dir)
    rmSync(name, { force: true })
    return listen(name)
  }
}

function lockName(folder: string): string {
  const id = `toveis-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${id}`
  return join(tmpdir(), `${id}.sock`)
}

// Where sockets are files, a crash leaves the file behind: only one that answers is held.
const isFile = (name: string) => name.startsWith('/')

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

function listen(name: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(name, () => resolve(server.unref()))
  })
}

function releaseOnClose(db: PGlite, lock: Server): void {
  const close = db.close.bind(db)
  db.close = async () => {
    await close()
    lock.close()
  }
}
