import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { P12Signer } from '@libpdf/core'
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import QRCode from 'qrcode'
import type { Seal } from '@/lib/server/seal-file'
import { finished } from './finish'
import { lettersIn, undrawable, without } from './letters'

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
    printedSinceEviction += 1
    if (printedSinceEviction % keptFor === 0) typst.evictCache(1)
  }
}

/** Shares of the full size, and up to how many letters in its translations a sheet may fit one page with each: measured. */
const onOnePage = [
  { share: 1, letters: 1400 },
  { share: 0.94, letters: 1600 },
  // The smallest print is 7.4 points.
  { share: 0.88, letters: 1850 },
]
const onTwoPages = [1.08, 1, 0.92, 0.88]
/** After so many documents, what none of them used leaves the compiler's cache. */
const keptFor = 4
let printedSinceEviction = 0

const drawn = (url: string) => QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })

/** One page where that is possible without small print; otherwise the translations have a page of their own, if that makes it two. */
function render({ template, sheet, attached }: Pages, qrs: string[], pdfStandard: string): Uint8Array {
  const laidOut = (density: number, apart = false) => ({
    mainFilePath: join(folder, `${template}.typ`),
    inputs: {
      sheet: JSON.stringify({ ...sheet, qrs, density, apart }),
      ...(attached === null ? {} : { attached }),
    },
  })
  const amount = lettersIn(sheet['translations'])
  const chosen = () => {
    const one = onOnePage.filter(({ letters }) => amount <= letters).map(({ share }) => laidOut(share))
    const two = onTwoPages.map((share) => laidOut(share, true))
    const fitting = one.find((sheet) => pagesOf(sheet) === 1) ?? two.find((sheet) => pagesOf(sheet) === 2)
    if (fitting) return fitting
    // A signature at the foot of a page stands below nothing but the text that is signed.
    const apart = template === 'attestation'
    const [roomy, dense] = [laidOut(1, apart), laidOut(0.88, apart)]
    return pagesOf(dense) < pagesOf(roomy) ? dense : roomy
  }
  // Laid out again from the compiler's cache: a layout that is handed over would pile up outside the heap until it is collected.
  return compiler().pdf(chosen(), { pdfStandard })
}

function pagesOf(layout: CompileDocArgs): number {
  const [found] = compiler().query(layout, { selector: '<pages>' }) as { value: number }[]
  if (!found) throw new Error('The template does not say how many pages it came to.')
  return found.value
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
