import { inflateSync } from 'node:zlib'

interface PdfObject {
  head: string
  stream: string
}

/** Reads what our own documents are made of: indirect objects that stand in the open, streams with Flate or no filter. */
export function readPdf(bytes: Uint8Array) {
  const source = Buffer.from(bytes)
  const raw = source.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const { 1: number = '', index } of raw.matchAll(/^(\d+) 0 obj$/gm)) objects.set(number, readObject(source, raw, index))
  const heads = [...objects.values()].map(({ head }) => head)
  return {
    raw,
    heads,
    pages: heads.filter((head) => /\/Type \/Page\s/.test(head)).length,
    text: heads
      .filter((head) => /\/Type \/Page\s/.test(head))
      .map((page) => pageText(page, objects))
      .join(' ')
      .replace(/\s+/g, ' '),
  }
}

function readObject(source: Buffer, raw: string, index: number): PdfObject {
  const end = raw.indexOf('endobj', index)
  const head = /^[\s\S]*?(?=\nstream\n|$(?![\s\S]))/.exec(raw.slice(index, end))?.[0] ?? ''
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
  const start = index + head.length + '\nstream\n'.length
  const data = source.subarray(start, start + length)
  return { head, stream: (/\/FlateDecode/.test(head) ? inflateSync(data) : data).toString('utf8') }
}

/** The letters that a reader's search, copying and screen reader get: glyphs by each font's own ToUnicode table. */
function pageText(page: string, objects: Map<string, PdfObject>): string {
  const object = (number: string | undefined) => objects.get(number ?? '') ?? { head: '', stream: '' }
  const fonts = new Map(
    Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = '', number]) => {
      const table = object(/\/ToUnicode (\d+) 0 R/.exec(object(number).head)?.[1]).stream
      return [name, letters(table)] as const
    }),
  )
  const content = object(/\/Contents (\d+) 0 R/.exec(page)?.[1]).stream
  return Array.from(content.matchAll(/\/(f\d+) [\d.]+ Tf|<([\da-f]+)>|(ET)/gi), ([, font, glyphs, end]) => ({ font, glyphs, end }))
    .reduce(
      ({ text, table }, { font, glyphs, end }) => {
        if (font) return { text, table: fonts.get(font) ?? new Map<string, string>() }
        if (end) return { text: `${text} `, table }
        const drawn = (glyphs ?? '').toLowerCase().match(/.{4}/g) ?? []
        return { text: text + drawn.map((glyph) => table.get(glyph) ?? '\ufffd').join(''), table }
      },
      { text: '', table: new Map<string, string>() },
    ).text
}

function letters(table: string): Map<string, string> {
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  return new Map(
    Array.from(table.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gim), ([, glyph = '', hex = '']) => [glyph.toLowerCase(), utf16(hex)]),
  )
}
