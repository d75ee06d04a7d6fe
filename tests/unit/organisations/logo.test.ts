import { describe, expect, it } from 'vitest'
import { fitsPaper, mostPixels, pictureKind, standsStill } from '@/lib/organisations/logo/rules'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0)!)
const chunk = (type: string, length = 0) => `\0\0\0${String.fromCodePoint(length)}${type}${'x'.repeat(length)}crc!`
const png = (...chunks: string[]) => bytes(`\x89PNG\r\n\x1a\n${chunks.join('')}`)
const webp = (rest: string) => bytes(`RIFF\0\0\0\0WEBP${rest}`)

describe('what a file is, its own bytes say', () => {
  it.each([
    ['png', png(chunk('IHDR', 13))],
    ['jpeg', bytes('\xff\xd8\xff\xe0')],
    ['webp', webp('VP8 ')],
  ] as const)('%s', (kind, file) => {
    expect(pictureKind(file)).toBe(kind)
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['<?xml version="1.0"?>\n<!-- a picture -->\n<SVG\nonload="alert(1)">'],
  ])('SVG is refused for what it can hold: %s', (text) => {
    expect(() => pictureKind(bytes(text))).toThrow('pictureSvg')
  })

  it.each([
    ['nothing', ''],
    ['GIF', 'GIF89a'],
    ['PDF', '%PDF-1.7'],
    ['half a signature', '\x89PNG'],
    ['a sound in the same wrapping', 'RIFF\0\0\0\0WAVEfmt '],
    ['a web page', '<html><body>hei</body></html>'],
  ])('%s is no picture of ours', (_, text) => {
    expect(() => pictureKind(bytes(text))).toThrow('pictureKind')
  })
})

describe('a picture that moves', () => {
  it('is known by what it announces', () => {
    expect(() => standsStill(png(chunk('IHDR', 13), chunk('acTL', 8), chunk('IDAT', 4)), 'png')).toThrow('pictureMoves')
    expect(() => standsStill(webp('VP8X\x0a\0\0\0\x02'), 'webp')).toThrow('pictureMoves')
  })

  it('is not seen where there is none', () => {
    // The same letters inside the picture's own bytes announce nothing.
    expect(() => standsStill(png(chunk('IHDR', 13), chunk('IDAT', 4), chunk('acTL', 8)), 'png')).not.toThrow()
    expect(() => standsStill(webp('VP8X\x0a\0\0\0\x10'), 'webp')).not.toThrow()
    expect(() => standsStill(webp('VP8 '), 'webp')).not.toThrow()
    expect(() => standsStill(bytes('\xff\xd8\xff'), 'jpeg')).not.toThrow()
  })

  it('is looked for no further than the file reaches', () => {
    expect(() => standsStill(bytes('\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR'), 'png')).not.toThrow()
    expect(() => standsStill(bytes('\x89PNG\r\n\x1a\n\0\0'), 'png')).not.toThrow()
  })
})

describe('a size that fits', () => {
  it.each([
    [100, 20],
    [20, 100],
    [mostPixels, mostPixels],
  ])('%i × %i', (width, height) => {
    expect(() => fitsPaper({ width, height })).not.toThrow()
  })

  it('neither too large to unpack nor too small to be sharp', () => {
    expect(() => fitsPaper({ width: mostPixels + 1, height: 10 })).toThrow('pictureHuge')
    expect(() => fitsPaper({ width: 10, height: mostPixels + 1 })).toThrow('pictureHuge')
    expect(() => fitsPaper({ width: 99, height: 99 })).toThrow('pictureTiny')
  })
})
