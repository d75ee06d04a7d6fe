import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenAt, type ChainRow, firstLink, link } from '@/lib/credentials/chain'

const row: ChainRow = {
  position: 1,
  credentialId: '6f2b0f7a-6c36-4f4a-9f0e-1a2b3c4d5e6f',
  keyId: '0f8f2f4e-9f0e-4f4a-8c36-1a2b3c4d5e6f',
  digest: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
  issuedAt: new Date('2025-11-23T10:00:00.123Z'),
}

type Linked = ChainRow & { link: string }

/** Rows as they come to be, each bound to the one before. */
function chained(rows: readonly Omit<ChainRow, 'position'>[]): Linked[] {
  const chain: Linked[] = []
  for (const [at, entry] of rows.entries()) {
    const numbered = { ...entry, position: at + 1 }
    chain.push({ ...numbered, link: link(chain.at(-1)?.link ?? firstLink, numbered) })
  }
  return chain
}

const entry = fc.record({
  credentialId: fc.uuid(),
  keyId: fc.uuid(),
  digest: fc.string({ minLength: 1, maxLength: 43 }),
  issuedAt: fc.date({ min: new Date('2025-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
})
const chain = fc.array(entry, { minLength: 1, maxLength: 20 }).map(chained)

describe('the chain of everything that was signed', () => {
  it('has a known first link', () => {
    expect(link(firstLink, row)).toBe('ZNoYgfqJ9vLWNLPXcGHTdAMlzzp25SpJiMf0s57xsMY')
  })

  it('holds as it was made, whole and from any link on', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, at) => {
        expect(brokenAt(rows)).toBeNull()
        const from = rows[at % rows.length]
        if (from) expect(brokenAt(rows.slice(from.position), from)).toBeNull()
      }),
    )
  })

  it.each<[string, (rows: Linked[], at: number) => Linked[]]>([
    ['a row taken out', (rows, at) => rows.toSpliced(at, 1)],
    ['a row put in', (rows, at) => rows.toSpliced(at, 0, { ...row, position: at + 1, link: 'x'.repeat(43) })],
    [
      'a row dated back',
      (rows, at) => changed(rows, at, ({ issuedAt }) => ({ issuedAt: new Date(issuedAt.getTime() - 1) })),
    ],
    ['another document', (rows, at) => changed(rows, at, ({ digest }) => ({ digest: `${digest}x` }))],
    ['another key', (rows, at) => changed(rows, at, ({ keyId }) => ({ keyId: `${keyId}x` }))],
    [
      'another credential',
      (rows, at) => changed(rows, at, ({ credentialId }) => ({ credentialId: `${credentialId}x` })),
    ],
    ['another link', (rows, at) => changed(rows, at, (found) => ({ link: `${found.link}x` }))],
  ])('breaks where it was touched: %s', (_, touch) => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, number) => {
        const at = number % rows.length
        const touched = touch([...rows], at)
        // Taking out the last row leaves a shorter whole chain: that is what the published heads are for.
        if (touched.length < rows.length && at === rows.length - 1) expect(brokenAt(touched)).toBeNull()
        else expect(brokenAt(touched)).toBe(at + 1)
      }),
    )
  })

  it('does not come out the same by other ways: every later link differs', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 3, maxLength: 10 }), (rows) => {
        const [first, ...rest] = rows
        if (!first) return
        const other = chained([{ ...first, digest: `${first.digest}x` }, ...rest])
        const links = new Set(chained(rows).map((linked) => linked.link))
        expect(other.filter((linked) => links.has(linked.link))).toEqual([])
      }),
    )
  })

  it('has no gaps, even where the links were made to fit', () => {
    const first = { ...row, link: link(firstLink, row) }
    const third = { ...row, position: 3 }
    expect(brokenAt([first, { ...third, link: link(first.link, third) }])).toBe(2)
  })

  it('tells fields apart that would run together', () => {
    const one = link(firstLink, { ...row, credentialId: 'ab', keyId: 'c' })
    expect(one).not.toBe(link(firstLink, { ...row, credentialId: 'a', keyId: 'bc' }))
  })
})

const changed = (rows: Linked[], at: number, change: (found: Linked) => Partial<Linked>) =>
  rows.map((found, index) => (index === at ? { ...found, ...change(found) } : found))
