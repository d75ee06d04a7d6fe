import { expect, it } from 'vitest'
import { inLocale, routes, safeReturn } from '@/lib/routes'

it.each(['/uk/tasks/1', '/nb', '/en/tasks?place=Oslo&page=2', '/uk/my/shifts/0199'])(
  '%s is a page to come back to',
  (to) => {
    expect(safeReturn(to, routes.home('uk'))).toBe(to)
  },
)

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/uk//evil.example\\',
  '/uk/../api',
  'javascript:alert(1)',
  '/de',
  '',
  undefined,
])('«%s» is not', (to) => {
  expect(safeReturn(to, routes.home('uk'))).toBe('/uk')
})

it('the same page in another language keeps its question', () => {
  expect(inLocale('/uk/tasks?place=Bod%C3%B8', 'nb')).toBe('/nb/tasks?place=Bod%C3%B8')
})
