import { createHash } from 'node:crypto'
import { glob, readFile, stat } from 'node:fs/promises'

/** One value for the names and the contents of files, given as folders, files and patterns; missing ones count for nothing. */
export async function fingerprint(patterns: string[], except: string[] = []): Promise<string> {
  const hash = createHash('sha256')
  const files: string[] = []
  for await (const file of glob(patterns, { exclude: except })) {
    if ((await stat(file)).isFile()) files.push(file)
  }
  for (const file of files.toSorted()) {
    const content = await readFile(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
