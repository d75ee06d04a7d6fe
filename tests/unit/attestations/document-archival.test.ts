import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  attestationDocument,
  attestationPages,
  combinedDocument,
  combinedPages,
  compile,
} from '@/lib/attestations/document'
import { attestation, overview } from '@/tests/support/attestation'
import { attachment, readPdf } from '@/tests/support/pdf'
import { asFile, bytesOf, needs, output } from '@/tests/support/programs'

const ukrainian = {
  ...attestation,
  volunteer: { name: 'Ґалина Їжакевич-Єва' },
  signer: { name: 'Євген Ґіль', title: '' },
}
const many = Array.from({ length: 40 }, (_, index) => `en oppgave med nummer ${index}`)
let logo: Buffer

beforeAll(async () => {
  // As wide as one is drawn.
  logo = await sharp({ create: { width: 900, height: 90, channels: 4, background: '#a33c' } })
    .png()
    .toBuffer()
})

/** Every template in every shape it takes. */
const variants = () => ({
  'the attestation on one page': attestationPages(attestation),
  'with logo and skills on two pages': attestationPages({
    ...attestation,
    logo,
    skills: overview.parts[1]!.skills,
    duties: { nb: many.slice(0, 6), uk: many.slice(0, 6), en: many.slice(0, 6) },
    organisation: { ...attestation.organisation, purpose: { nb: 'Vi gjør mye. '.repeat(20), uk: '', en: '' } },
  }),
  'with Ukrainian names': attestationPages(ukrainian),
  'with forty duties': attestationPages({ ...attestation, duties: { nb: many, uk: many, en: many } }),
  'with nothing but the facts': attestationPages({
    ...attestation,
    credential: null,
    roles: [],
    duties: { nb: [], uk: [], en: [] },
    confirmations: { nb: [], uk: [], en: [] },
  }),
  'the overview': combinedPages(overview),
  'the overview of ten organisations': combinedPages({
    ...overview,
    parts: Array.from({ length: 10 }, () => overview.parts[1]!),
  }),
})

describe('by the compiler’s strictest reading of accessibility', () => {
  it('every template passes in every shape', async () => {
    for (const pages of Object.values(variants()))
      expect(readPdf(await compile(pages, 'ua-1')).raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})

describe.each([
  ['the attestation', () => attestationDocument(attestation), 'attest.json', attestation.credential],
  ['the overview', () => combinedDocument(overview), 'attester.json', overview.presentation],
] as const)('%s', (_, make, name, attached) => {
  it('says that it is PDF/A-3a and PDF/UA-1, and explains the words it says it in', async () => {
    const { raw } = readPdf(await make())
    const metadata = raw.slice(raw.lastIndexOf('<?xpacket begin'), raw.lastIndexOf('<?xpacket end'))
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(metadata).toContain('<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>')
    expect(metadata).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    expect(metadata.match(/<pdfaExtension:schemas>/g)).toHaveLength(1)
  })

  it('has what both ask for: tags, a language, a title that is shown, colours that are defined, an identity', async () => {
    const { catalog, raw } = readPdf(await make())
    expect(catalog).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    for (const entry of [/\/StructTreeRoot \d+ 0 R/, /\/Lang \(nb\)/, /\/DisplayDocTitle true/, /\/Metadata \d+ 0 R/])
      expect(catalog).toMatch(entry)
    expect(catalog).toMatch(/\/OutputIntents/)
    expect(raw).toContain('/S /GTS_PDFA1')
    expect(raw.slice(raw.lastIndexOf('trailer'))).toMatch(/\/ID \[.+\]/)
  })

  it('has the signed file inside, named, described and said to be another form of the same', async () => {
    const bytes = await make()
    const { raw, catalog } = readPdf(bytes)
    expect(attachment(bytes, name)).toBe(attached)
    expect(raw).toContain('/AFRelationship /Alternative')
    expect(raw).toMatch(/\/Subtype \/application#2Fv[cp]/)
    expect(raw).toMatch(/\/ModDate \(D:202611/)
    for (const entry of [/\/AF \[/, /\/EmbeddedFiles/]) expect(catalog).toMatch(entry)
  })

  it('is whole (qpdf)', async (context) => {
    needs(context, 'qpdf')
    await asFile(await make(), (file) => {
      expect(output('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
    })
  })

  it('is tagged and has its title, every font embedded, cut down and with its letters named (pdfinfo, pdffonts)', async (context) => {
    needs(context, 'pdfinfo', 'pdffonts')
    await asFile(await make(), (file) => {
      expect(output('pdfinfo', file)).toMatch(
        /Title: +(Attest for|Samlet oversikt over) frivillig innsats – Oksana Melnyk[^]*Tagged: +yes/,
      )
      const fonts = output('pdffonts', file).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+WixMadeforText.* yes +yes +yes +\d+ +0$/)
    })
  })

  it('gives back the signed file to the letter (pdfdetach)', async (context) => {
    needs(context, 'pdfdetach')
    await asFile(await make(), async (file, folder) => {
      const saved = join(folder, 'saved.json')
      output('pdfdetach', '-savefile', name, '-o', saved, file)
      expect((await bytesOf(saved)).toString()).toBe(attached)
    })
  })

  it('has QR codes that can be read where they stand (pdftoppm, zbarimg)', async (context) => {
    needs(context, 'pdftoppm', 'zbarimg')
    await asFile(await make(), (file, folder) => {
      output('pdftoppm', '-r', '110', '-png', '-f', '1', '-l', '1', file, join(folder, 'page'))
      const read = output('zbarimg', '--nodbus', '--quiet', '--raw', join(folder, 'page-1.png')).trim().split('\n')
      const expected = name === 'attest.json' ? [attestation] : overview.parts
      expect(read.toSorted()).toEqual(expected.map(({ verifyUrl }) => verifyUrl).toSorted())
    })
  })
})

it('Ukrainian letters come out as they were put in (pdftotext)', async (context) => {
  needs(context, 'pdftotext')
  await asFile(await attestationDocument(ukrainian), (file) => {
    const text = output('pdftotext', '-layout', file, '-')
    for (const words of ['Ґалина Їжакевич-Єва', 'Довідка про волонтерську роботу', 'Євген Ґіль', 'обов’язки'])
      expect(text.toLowerCase()).toContain(words.toLowerCase())
  })
})

describe('on every page of every shape (pdftotext)', () => {
  const boxes = /<page|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g

  it('no word stands on another, and no line ends with the colon before what it is about', async (context) => {
    needs(context, 'pdftotext')
    for (const [shape, pages] of Object.entries(variants()))
      await asFile(await compile(pages, 'a-3a'), (file) => {
        expect(output('pdftotext', '-layout', file, '-')).not.toMatch(/:$/m)
        let before: { words: string; left: number; right: number; middle: number }[] = []
        for (const [found, left, top, right, bottom, words = ''] of output('pdftotext', '-bbox', file, '-').matchAll(
          boxes,
        )) {
          if (found === '<page') before = []
          else {
            const word = { words, left: Number(left), right: Number(right), middle: (Number(top) + Number(bottom)) / 2 }
            const under = before.find(
              (one) => one.left < word.right - 1 && word.left < one.right - 1 && Math.abs(one.middle - word.middle) < 4,
            )
            expect({ shape, words, under: under?.words }).toEqual({ shape, words, under: undefined })
            before.push(word)
          }
        }
      })
  })
})

describe('the same input is the same file', () => {
  it('whatever was made before it, and with a clock and a time zone of another process', async () => {
    const here = createHash('sha256')
      .update(await attestationDocument(attestation))
      .digest('hex')
    await attestationDocument({ ...attestation, logo, volunteer: { name: 'Iryna' } })
    await combinedDocument(overview)
    expect(
      createHash('sha256')
        .update(await attestationDocument(attestation))
        .digest('hex'),
    ).toBe(here)
    const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
    const there = execFileSync(process.execPath, [...hooks, 'tests/support/digest-of-document.ts'], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'uk_UA.UTF-8' },
    })
    expect(there.trim()).toBe(here)
  })

  it('each in its own shape', async () => {
    for (const pages of Object.values(variants())) {
      const first = Buffer.from(await compile(pages, 'a-3a'))
      expect(first.equals(await compile(pages, 'a-3a'))).toBe(true)
    }
  })
})
