import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { describe, expect, it } from 'vitest'
import { contextUrl, documentLoader, pinnedContexts } from '@/lib/credentials/contexts'

// A context that drifts changes what was signed: a new version of a package that brings other words stops here.

describe('the words that credentials are made of', () => {
  it.each(pinnedContexts.map((context) => [context.url, context] as const))(
    '%s stands as it was pinned',
    (_, context) => {
      const digest = createHash('sha256').update(canonicalize(context.document) ?? '')
      expect(digest.digest('hex')).toBe(context.sha256)
    },
  )

  it('are these two', () => {
    expect(pinnedContexts.map(({ url, sha256 }) => [url, sha256])).toEqual([
      [contextUrl.credentials, 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf'],
      [contextUrl.openBadges, 'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99'],
    ])
  })

  it('have names that can stand in an address', () => {
    for (const { name } of pinnedContexts) expect(name).toMatch(/^[a-z][a-z\d.-]+$/)
  })
})

describe('the loader', () => {
  const given = new Map([['did:web:toveis.example', { id: 'did:web:toveis.example' }]])

  it('knows the contexts and what it was given', async () => {
    const load = documentLoader(given)
    expect((await load(contextUrl.credentials)).document).toBe(pinnedContexts[0]?.document)
    expect((await load('did:web:toveis.example')).document).toEqual({ id: 'did:web:toveis.example' })
  })

  it('can’t be given another context under a known address', async () => {
    const load = documentLoader(new Map([[contextUrl.credentials, { '@context': {} }]]))
    expect((await load(contextUrl.credentials)).document).toBe(pinnedContexts[0]?.document)
  })

  it.each([
    'https://www.w3.org/2018/credentials/v1',
    'https://w3id.org/security/data-integrity/v2',
    'https://evil.example/context.json',
    'did:web:evil.example',
    'file:///etc/passwd',
    '',
  ])('knows nothing else: %s', async (url) => {
    await expect(documentLoader(given)(url)).rejects.toThrow('is not loaded')
  })
})
