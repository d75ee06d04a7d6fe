import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'vitest'

/** Skips a test where a program of the machine is missing, and says so. */
export function needs(context: TestContext, ...programs: string[]): void {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const missing = programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))))
  if (missing.length > 0) context.skip(`not installed here: ${missing.join(', ')}`)
}

/** What a program prints; throws what it complains of when it fails. */
export const output = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs with the bytes as a file in a folder of its own, which is removed afterwards. */
export async function asFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'toveis-document-'))
  try {
    const file = join(folder, 'document.pdf')
    await writeFile(file, bytes)
    return await use(file, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const bytesOf = (file: string): Promise<Buffer> => readFile(file)
