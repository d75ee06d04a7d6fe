import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { P12Signer } from '@libpdf/core'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import QRCode from 'qrcode'
import type { Seal } from '@/lib/server/seal'
import { finished } from './finish'
import { undrawable, without } from './letters'

// From finished words to the file: it needs no database, no words and no surroundings, so that it also runs on a thread of its own.

/** Everything that one document is made of; the same pages give the same bytes. */
export interface Pages {
  template: 'attestation' | 'combined'
  sheet: Record<string, unknown>
  /** What the QR codes hold. */
  qrs: string[]
  /** A PNG. */
  logo: Uint8Array | null
  /** JSON that is attached inside, to the letter. */
  attached: string | null
  /** The time that the seal states. */
  at: Date
}

export interface Session {
  seal: Seal | null
  signer?: Promise<P12Signer>
}

export const newSession = (seal: Seal | null): Session => ({ seal })

/** PDF/A-3a that is also PDF/UA-1, sealed when the session has a certificate. */
export async function printed(session: Session, pages: Pages): Promise<Uint8Array> {
  if (session.seal) session.signer ??= P12Signer.create(session.seal.file, session.seal.password)
  return finished(await compiled(pages, 'a-3a'), { signer: (await session.signer) ?? null, at: pages.at })
}

/** «ua-1» is the compiler's strictest reading of accessibility: what it refuses must not be issued. */
export async function compiled(pages: Pages, standard: 'a-3a' | 'ua-1'): Promise<Uint8Array> {
  const qrs = await Promise.all(pages.qrs.map(drawn))
  const typst = compiler()
  if (pages.logo) typst.mapShadow(logoFile, Buffer.from(pages.logo))
  try {
    return render(pages, qrs, standard)
  } catch (error) {
    const missing = undrawable(error)
    if (missing.size === 0) throw error
    return render({ ...pages, sheet: without(pages.sheet, missing) }, qrs, standard)
  } finally {
    typst.resetShadow()
    typst.evictCache(keptFor)
    // Laid out pages live outside the heap until a turn of the event loop finalises them: a batch would pile them up.
    await setImmediate()
  }
}

/** Shares of the full size to try; at the last one the smallest print is still 7.4 points. */
const denser = [0.96, 0.92, 0.88]
/** Results not used for so many documents leave the compiler's cache. */
const keptFor = 10

const drawn = (url: string) => QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })

function render({ template, sheet, attached }: Pages, qrs: string[], standard: string): Uint8Array {
  const layOutAt = (density: number) =>
    layOut(template, { sheet: JSON.stringify({ ...sheet, qrs, density }), ...(attached === null ? {} : { attached }) })
  const roomy = layOutAt(1)
  let chosen = roomy
  for (const density of denser) {
    if (chosen.numOfPages === 1) break
    chosen = layOutAt(density)
  }
  // A denser sheet is worth it only when it saves the second page.
  return compiler().pdf(chosen.numOfPages === 1 ? chosen : roomy, { pdfStandard: standard })
}

function layOut(template: string, inputs: Record<string, string>): NodeTypstDocument {
  const outcome = compiler().compile({ mainFilePath: join(folder, `${template}.typ`), inputs })
  if (!outcome.result) throw new Error(`The template ${template} does not compile: ${reasons(outcome)}`)
  return outcome.result
}

function reasons(outcome: ReturnType<NodeCompiler['compile']>): string {
  const diagnostics = outcome.takeDiagnostics()
  return diagnostics ? JSON.stringify(compiler().fetchDiagnostics(diagnostics)) : 'no diagnostics'
}

const folder = join(process.cwd(), 'lib/attestations/document')
const logoFile = join(folder, 'logo.png')
const fonts = ['400Regular', '400Regular_Italic', '700Bold'].map((style) =>
  join(process.cwd(), `node_modules/@expo-google-fonts/wix-madefor-text/${style}/WixMadeforText_${style}.ttf`),
)

let made: NodeCompiler | undefined

// Fonts are read and their tables parsed once a thread.
function compiler(): NodeCompiler {
  return (made ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
  }))
}
