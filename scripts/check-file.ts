import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

/** Where the product keeps and publishes the offline check. */
export const checkFile = 'public/toveis-check.mjs'

/** Makes it one file that needs nothing beside it; the same bytes for the same sources. */
export async function buildCheckFile(outfile = checkFile): Promise<void> {
  const { metafile, outputFiles } = await build({
    entryPoints: ['scripts/check-attestation.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minify: true,
    charset: 'utf8',
    logLevel: 'error',
    legalComments: 'none',
    alias: {
      'server-only': './node_modules/server-only/empty.js',
      // What jsonld would fetch with: its words are inside, and nothing else is to be had.
      '@digitalbazaar/http-client': './scripts/check-attestation/no-client.ts',
    },
    // Of a PDF library's signing with a cloud's keys; never reached here.
    external: ['@google-cloud/*'],
    banner: {
      js: `#!/usr/bin/env node
import { createRequire as requireHere } from 'node:module'
const require = requireHere(import.meta.url)
// Younger than the oldest Node this runs on.
URL.parse ??= (url, base) => (URL.canParse(url, base) ? new URL(url, base) : null)`,
    },
  })
  const text = `${outputFiles[0]!.text}\n/*\n${await notices(Object.keys(metafile.inputs))}\n*/\n`
  if (existsSync(outfile) && (await readFile(outfile, 'utf8')) === text) return
  await mkdir(dirname(outfile), { recursive: true })
  // Whole or not at all: somebody may be reading it.
  const half = `${outfile}.${process.pid}`
  await writeFile(half, text, { mode: 0o755 })
  await rename(half, outfile)
}

/** What the packages inside ask to be handed on with them. */
async function notices(inputs: string[]): Promise<string> {
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  )
  const all = await Promise.all([...folders].toSorted().map(notice))
  return all.join('\n\n').replaceAll('*/', '* /')
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const file = (await readdir(folder)).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}`
  return `${name} ${version}, ${license ?? ''}${text}`
}
