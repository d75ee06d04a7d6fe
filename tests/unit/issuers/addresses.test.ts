import { expect, it } from 'vitest'
import { routes } from '@/lib/routes'
import { config } from '@/proxy'

/** Whether the proxy would send it on to an address with a language: verifiers follow no redirects. */
const isSentOn = (path: string) => config.matcher.some(({ source }) => new RegExp(`^${source}$`).test(path))

it.each([
  routes.didDocument(null),
  routes.didDocument('999999999'),
  routes.statusList(null, 1),
  routes.statusList('999999999', 12),
  routes.context('credentials-v2'),
  routes.issuanceLog(),
  routes.endorsementOf('999999999'),
  routes.credential('Vq0uHk3b9ZxN5mT7LrYcD2fWg8sJpA1eKiXoQzB6t4M'),
])('%s is answered where it is asked', (path) => {
  expect(isSentOn(path)).toBe(false)
  expect(isSentOn('/verify')).toBe(true)
})
