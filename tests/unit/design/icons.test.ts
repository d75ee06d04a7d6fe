import { readFileSync, readdirSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { iconShapes } from '@/components/ui/icon-shapes'
import { pictogramShapes } from '@/components/ui/pictogram-shapes'

const catalogue = 'prisma/catalogue'

test.each(Object.entries({ ...iconShapes, ...pictogramShapes }))(
  '%s is drawn as the library draws it',
  async (name, shape) => {
    const library = (await import(`lucide-react/icons/${name}`)) as { default: Parameters<typeof createElement>[0] }
    const [, inner] = /<svg[^>]*>(.*)<\/svg>/.exec(renderToStaticMarkup(createElement(library.default))) ?? []
    expect(shape).toBe(inner?.replaceAll(/><\/\w+>/g, '/>'))
  },
)

test('no name is drawn twice', () => {
  expect(Object.keys(pictogramShapes).filter((name) => name in iconShapes)).toEqual([])
})

test('every pictogram of the catalogue is drawn', () => {
  const named = new Set<string>()
  for (const file of readdirSync(catalogue)) {
    JSON.parse(readFileSync(`${catalogue}/${file}`, 'utf8'), (key, value: unknown) => {
      if (key === 'pictogram' && typeof value === 'string') named.add(value)
      return value
    })
  }
  const drawn = { ...iconShapes, ...pictogramShapes }
  expect(named.size).toBeGreaterThan(0)
  expect([...named].filter((name) => !(name in drawn))).toEqual([])
})
