import { existsSync } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { unzipSync } from 'fflate'

export type Files = ReadonlyMap<string, Uint8Array>

/** What was asked about: one file with what lies beside it, or all that a bundle or a folder holds. */
export interface Asked {
  files: Files
  /** The one file; null: all of them. */
  only: string | null
}

export class TooMuch extends Error {}

const mostFiles = 2000
const mostBytes = 100_000_000
const mostInOne = 15_000_000

export async function filesAt(path: string): Promise<Asked> {
  const found = await lstat(path)
  if (found.isDirectory()) return { files: await inFolder(path, isWanted), only: null }
  if (found.size > mostBytes) throw new TooMuch()
  const bytes = new Uint8Array(await readFile(path))
  if (isZip(bytes)) return { files: unpacked(bytes), only: null }
  const folder = dirname(resolve(path))
  // Of one file in an unpacked bundle the keys lie one folder up; elsewhere only what lies right beside it can belong to it.
  const bundle = [dirname(folder), folder].find((one) => existsSync(join(one, 'issuers')))
  const root = bundle ?? folder
  const only = relative(root, resolve(path)).replaceAll(sep, '/')
  const beside = await inFolder(root, (name) => name.endsWith('.json'), bundle === undefined ? 0 : 2).catch(nothing)
  return { files: new Map([...beside, [only, bytes]]), only }
}

/** The file itself can be read, whatever lies around it. */
const nothing = (): Files => new Map()

const isWanted = (name: string) => /\.(json|pdf)$/i.test(name)
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Looked at, never written out: a name that climbs out of the folder leads nowhere. */
function unpacked(bytes: Uint8Array): Files {
  let total = 0
  let count = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false
      total += originalSize
      count += 1
      if (total > mostBytes || count > mostFiles || originalSize > mostInOne) throw new TooMuch()
      return true
    },
  })
  return new Map(Object.entries(files).toSorted(byName))
}

async function inFolder(root: string, wanted: (name: string) => boolean, depth = 8): Promise<Files> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  const walk = async (folder: string, left: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules'
      // A link may lead anywhere: only what lies here is read.
      if (entry.isDirectory() && left > 0 && !isHidden) await walk(path, left - 1)
      if (!entry.isFile() || !wanted(entry.name)) continue
      const { size } = await lstat(path)
      if (size > mostInOne) continue
      total += size
      if (files.size >= mostFiles || total > mostBytes) throw new TooMuch()
      files.set(relative(root, path).replaceAll(sep, '/'), new Uint8Array(await readFile(path)))
    }
  }
  await walk(root, depth)
  return files
}

const byName = ([a]: [string, Uint8Array], [b]: [string, Uint8Array]) => (a < b ? -1 : 1)
