import { inflateSync } from 'node:zlib'

interface PdfObject {
  head: string
  stream: string
}

/** Reads what our own documents are made of: indirect objects that stand in the open, streams with Flate or no filter. */
export function readPdf(bytes: Uint8Array) {
  const { raw, objects } = opened(bytes)
  const pages = [...objects.values()].map(({ head }) => head).filter((head) => /\/Type \/Page\s/.test(head))
  const text = pages.map((page) => pageText(page, objects)).join(' ')
  const catalog = [...objects.values()].find(({ head }) => /\/Type \/Catalog\s/.test(head))?.head ?? ''
  // Runs are joined by a space; none belongs before a comma or a full stop.
  return { raw, catalog, pages: pages.length, text: text.replace(/\s+/g, ' ').replace(/ (?=[.,])/g, '') }
}

/** A file that is attached inside, as text; null when there is none of that name. */
export function attachment(bytes: Uint8Array, name: string): string | null {
  const { objects } = opened(bytes)
  for (const { head } of objects.values()) {
    if (!/\/Type \/Filespec/.test(head) || !head.includes(`/F (${name})`)) continue
    const file = objects.get(/\/EF <<[^]*?\/F (\d+) 0 R/.exec(head)?.[1] ?? '')
    return file ? Buffer.from(file.stream, 'latin1').toString() : null
  }
  return null
}

function opened(bytes: Uint8Array) {
  const source = Buffer.from(bytes)
  const raw = source.toString('latin1')
  const objects = new Map<string, PdfObject>()
  // What an update says again counts as it is said last.
  for (const { 1: number = '', index } of raw.matchAll(/^(\d+) 0 obj$/gm))
    objects.set(number, readObject(source, raw, index))
  return { raw, objects }
}

function readObject(source: Buffer, raw: string, index: number): PdfObject {
  const end = raw.indexOf('endobj', index)
  const head = raw.slice(index, end).split('\nstream\n', 1)[0] ?? ''
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
  const start = index + head.length + '\nstream\n'.length
  const data = source.subarray(start, start + length)
  return { head, stream: (/\/FlateDecode/.test(head) ? inflateSync(data) : data).toString('latin1') }
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
  let table = new Map<string, string>()
  let text = ''
  for (const [block] of content.matchAll(/^BT$[^]*?^ET$/gm)) {
    // Attributes such as the language of a run are strings too.
    for (const [, font, literal, hex] of block.replace(/<<[^]*?>>/g, '').matchAll(operands)) {
      if (font) table = fonts.get(font) ?? new Map<string, string>()
      const glyphs = literal === undefined ? Buffer.from(hex ?? '', 'hex').toString('latin1') : unescaped(literal)
      for (const glyph of glyphs.match(/[^]{2}/g) ?? []) text += table.get(glyph) ?? '\ufffd'
    }
    text += ' '
  }
  return text
}

// Balanced parentheses inside a string are not escaped.
const operands = /\/(f\d+) [\d.]+ Tf|\(((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*)\)|<([\da-f]+)>/gi

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (literal: string) =>
  literal.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(parseInt(sign, 8)) : (controls[sign] ?? sign),
  )

function letters(table: string): Map<string, string> {
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  return new Map(
    Array.from(table.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gim), ([, glyph = '', hex = '']) => [
      Buffer.from(glyph, 'hex').toString('latin1'),
      utf16(hex),
    ]),
  )
}
