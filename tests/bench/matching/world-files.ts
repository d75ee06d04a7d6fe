import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child'
import type { WorldSize } from './world'

export interface WorldFiles {
  volunteers: string
  tasks: string
}

/** The files of a world; a process of its own writes them, so that whoever measures has only read them. */
export async function worldFiles(folder: string, size: WorldSize): Promise<WorldFiles> {
  const name = createHash('sha256').update(JSON.stringify(size)).digest('hex').slice(0, 12)
  const files = { volunteers: join(folder, `${name}-volunteers.ndjson`), tasks: join(folder, `${name}-tasks.ndjson`) }
  // The tasks are written last.
  if (!existsSync(files.tasks)) await runChild('generate.ts', { size, files })
  return files
}
