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

/** Shares of the full size for one page, and for two; at the smallest the smallest print is still 7.4 points. */
const densities = { roomy: 1, close: 0.94, dense: 0.88, onTwo: [1.08, 1, 0.92] }
/** Results not used for so many documents leave the compiler's cache. */
const keptFor = 10

const drawn = (url: string) => QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })

/** One page where that is possible without small print; otherwise the translations have a page of their own, if that makes it two. */
function render({ template, sheet, attached }: Pages, qrs: string[], standard: string): Uint8Array {
  const layOutAt = (density: number, apart = false) =>
    layOut(template, {
      sheet: JSON.stringify({ ...sheet, qrs, density, apart }),
      ...(attached === null ? {} : { attached }),
    })
  const chosen = () => {
    const roomy = layOutAt(densities.roomy)
    if (roomy.numOfPages === 1) return roomy
    const dense = layOutAt(densities.dense)
    if (dense.numOfPages === 1) {
      const close = layOutAt(densities.close)
      return close.numOfPages === 1 ? close : dense
    }
    for (const density of densities.onTwo) {
      const onTwo = layOutAt(density, true)
      if (onTwo.numOfPages === 2) return onTwo
    }
    const flowing = layOutAt(densities.dense)
    return flowing.numOfPages < roomy.numOfPages ? flowing : roomy
  }
  return compiler().pdf(chosen(), { pdfStandard: standard })
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
