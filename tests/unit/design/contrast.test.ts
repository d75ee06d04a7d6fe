import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')
const light = coloursIn('@theme static {')
const dark = { ...light, ...coloursIn('@variant dark {') }

const text = 4.5
const graphics = 3

// Everything that is laid on something, and how clearly it must stand out from it (WCAG 2.2, 1.4.3 and 1.4.11).
const pairs: [foregrounds: string[], backgrounds: string[], needed: number][] = [
  [
    ['ink'],
    ['paper', 'surface', 'sunken', 'action-tint', 'warm-tint', 'good-tint', 'warn-tint', 'bad-tint', 'info-tint'],
    text,
  ],
  [
    ['ink-soft'],
    ['paper', 'surface', 'sunken', 'action-tint', 'warm-tint', 'good-tint', 'warn-tint', 'bad-tint', 'info-tint'],
    text,
  ],
  [['paper'], ['ink', 'ink-soft'], text],
  [['action', 'action-strong'], ['paper', 'surface', 'sunken', 'action-tint', 'warm-tint'], text],
  [['on-action'], ['action', 'action-strong'], text],
  [['warm-ink'], ['warm-tint', 'surface', 'paper'], text],
  [['good'], ['good-tint', 'surface', 'paper'], text],
  [['warn'], ['warn-tint', 'surface'], text],
  [['bad'], ['bad-tint', 'surface', 'paper'], text],
  [['info'], ['info-tint', 'surface'], text],
  [['warm', 'edge'], ['paper', 'surface', 'sunken'], graphics],
  [['edge'], ['action-tint'], graphics],
  [['stitch'], ['paper', 'surface'], graphics],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('colours in %s', (_theme, colours) => {
  const cases = pairs.flatMap(([foregrounds, backgrounds, needed]) =>
    foregrounds.flatMap((front) => backgrounds.map((back) => ({ front, back, needed }))),
  )

  test.each(cases)('$front on $back is at least $needed : 1', ({ front, back, needed }) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(needed)
  })

  // The line is drawn on the page, the halo beside the line: one of them is seen wherever the focus goes.
  test.each(['paper', 'surface', 'sunken', 'action-tint', 'warm-tint'])('the focus is seen on %s', (back) => {
    expect(contrast(colours['ink'], colours[back])).toBeGreaterThanOrEqual(graphics)
    const halo = Math.max(contrast(colours['focus'], colours['ink']), contrast(colours['focus'], colours[back]))
    expect(halo).toBeGreaterThanOrEqual(graphics)
  })
})

test('dark names every colour that light names', () => {
  expect(Object.keys(coloursIn('@variant dark {')).toSorted()).toEqual(Object.keys(light).toSorted())
})

test('the two measures the design was made with', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast(light['ink'], light['paper'])).toBeCloseTo(15.67, 1)
})

function coloursIn(opening: string): Record<string, string> {
  const start = css.indexOf(opening)
  if (start < 0) throw new Error(`globals.css has no ${opening}`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string | undefined): number {
  if (!hex) throw new Error('a colour of the table is not in globals.css')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
