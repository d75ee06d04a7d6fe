import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isObject, type Json } from '@/lib/credentials/json'
import { verification } from '@/lib/credentials/verify'
import { anIssuer, parsed, sourcesOf } from '@/tests/support/credentials/issuer'

// Whatever is pasted gets an answer, and never «valid».

const issuer = await anIssuer()
const sources = await sourcesOf(issuer)
const credential = parsed(await issuer.attestation())

it('text of any kind', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((json) => `{"@context":${json}}`),
  )
  await fc.assert(
    fc.asyncProperty(text, async (pasted) => {
      expect((await verification(pasted, sources)).verdict).toBe('malformed')
    }),
    { numRuns: 500 },
  )
})

it('a credential with anything in place of something', async () => {
  const paths = places(credential)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), async (path, value) => {
      const changed = put(credential, path, value)
      fc.pre(!isDeepStrictEqual(changed, credential))
      const { verdict } = await verification(JSON.stringify(changed), sources)
      expect(['malformed', 'unknownIssuer', 'changed']).toContain(verdict)
    }),
    { numRuns: 400 },
  )
})

it('lists and documents of any kind from an issuer', async () => {
  const text = JSON.stringify(credential)
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.string(), async (document, list) => {
      const didDocument = async () => Promise.resolve({ id: issuer.did, verificationMethod: document } as Json)
      const statusList = async () => Promise.resolve(list)
      expect((await verification(text, { ...sources, didDocument })).verdict).toBe('unknownIssuer')
      expect((await verification(text, { ...sources, statusList })).verdict).toBe('unreadableStatus')
    }),
    { numRuns: 60 },
  )
})

type Path = (string | number)[]

function places(value: unknown, path: Path = []): Path[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []
  return entries.flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])])
}

function put(value: unknown, [key, ...path]: Path, wanted: unknown): unknown {
  if (key === undefined) return wanted
  if (Array.isArray(value)) return value.with(Number(key), put(value[Number(key)], path, wanted))
  return isObject(value) ? { ...value, [key]: put(value[key], path, wanted) } : wanted
}
