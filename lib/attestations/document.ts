import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import QRCode from 'qrcode'
import type { AttestationDocument } from './document/input'
import { attestationSheet } from './document/sheet'

export type { AttestationDocument } from './document/input'

/** The attestation as PDF/A-3a. The same input gives the same bytes. */
export function attestationDocument(input: AttestationDocument): Promise<Uint8Array> {
  return compileAttestation(input, { standard: 'a-3a' })
}

/** «ua-1» is the compiler's strictest reading of accessibility: what it refuses must not be issued. */
export async function compileAttestation(
  input: AttestationDocument,
  { standard }: { standard: 'a-3a' | 'ua-1' },
): Promise<Uint8Array> {
  const typed = changeStrings(input, printable)
  const qr = await QRCode.toString(typed.verifyUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
  try {
    return render(typed, qr, standard)
  } catch (error) {
    const missing = undrawable(error)
    if (missing.size === 0) throw error
    return render(
      changeStrings(typed, (text) => without(text, missing)),
      qr,
      standard,
    )
  } finally {
    typst().evictCache(keptFor)
    // Laid out pages live outside the heap until a turn of the event loop finalises them: a batch would pile them up.
    await setImmediate()
  }
}

/** Shares of the full size to try; at the last one the smallest print is still 7.4 points. */
const denser = [0.96, 0.92, 0.88]
/** Results not used for so many documents leave the compiler's cache. */
const keptFor = 10

function render(input: AttestationDocument, qr: string, standard: string): Uint8Array {
  const sheet = attestationSheet(input)
  const layOutAt = (density: number) => layOut(JSON.stringify({ ...sheet, qr, density }))
  const roomy = layOutAt(1)
  let chosen = roomy
  for (const density of denser) {
    if (chosen.numOfPages === 1) break
    chosen = layOutAt(density)
  }
  // A denser sheet is worth it only when it saves the second page.
  return typst().pdf(chosen.numOfPages === 1 ? chosen : roomy, { pdfStandard: standard })
}

function layOut(sheet: string): NodeTypstDocument {
  const compiled = typst().compile({ mainFilePath: template, inputs: { sheet } })
  if (!compiled.result) throw new Error(`The attestation's template does not compile: ${reasons(compiled)}`)
  return compiled.result
}

function reasons(compiled: ReturnType<NodeCompiler['compile']>): string {
  const diagnostics = compiled.takeDiagnostics()
  return diagnostics ? JSON.stringify(typst().fetchDiagnostics(diagnostics)) : 'no diagnostics'
}

const folder = join(process.cwd(), 'lib/attestations/document')
const template = join(folder, 'attestation.typ')
const fonts = ['400Regular', '400Regular_Italic', '700Bold'].map((style) =>
  join(process.cwd(), `node_modules/@expo-google-fonts/wix-madefor-text/${style}/WixMadeforText_${style}.ttf`),
)

let compiler: NodeCompiler | undefined

// Fonts are read and their tables parsed once a process.
function typst(): NodeCompiler {
  return (compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
  }))
}

// Control, private and direction-changing characters can make a line read as something it is not.
const printable = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim()

/** PDF/A allows no letter without a shape; the compiler names those that no font of ours has. */
function undrawable(error: unknown): Set<string> {
  const complaints = String(error).matchAll(/the text `(.*?)` could not be displayed/g)
  const letters = Array.from(complaints, ([, quoted = '']) =>
    quoted.replace(/\\+u\{([\da-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
  )
  return new Set([...letters.join('')].filter((letter) => letter > '\u007f'))
}

/** A lost letter stays visible as a question mark; a lost picture is left out. */
function without(text: string, missing: ReadonlySet<string>): string {
  return [...text]
    .map((sign) => (!missing.has(sign) ? sign : /\p{L}/u.test(sign) ? '?' : ''))
    .join('')
    .replace(/ +/g, ' ')
}

function changeStrings<T>(value: T, change: (text: string) => string): T
function changeStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one: unknown) => changeStrings(one, change))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeStrings(one, change)]))
  return value
}
