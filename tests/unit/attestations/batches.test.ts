import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givesUp, packed, quarters, sameDay, signedAt, stitches, unpacked } from '@/lib/attestations/batches/rules'
import { type Seen, startBatchInput, written } from '@/lib/attestations/batches/schema'

describe('a choice in an address', () => {
  const people = fc.uniqueArray(fc.uuid(), { maxLength: 200 })

  it('gives back exactly who was chosen, in whatever order they came', () => {
    fc.assert(
      fc.property(people, fc.func(fc.boolean()), (all, isChosen) => {
        const chosen = all.filter((id) => isChosen(id))
        const choice = packed(new Set(chosen), all)
        expect(unpacked(choice, all.toReversed()).toSorted()).toEqual(chosen.toSorted())
      }),
    )
  })

  it('holds a thousand people and stays short, and safe in an address', () => {
    const all = Array.from({ length: 1000 }, () => crypto.randomUUID())
    const choice = packed(new Set(all), all)
    expect(choice.length).toBeLessThan(200)
    expect(choice).toMatch(/^[\w.-]+$/)
  })

  it('is not read among others than it was made of', () => {
    fc.assert(
      fc.property(people, fc.uuid(), (all, newcomer) => {
        fc.pre(!all.includes(newcomer))
        expect(() => unpacked(packed(new Set(all), all), [...all, newcomer])).toThrow('choiceOutdated')
      }),
    )
  })

  it.each(['', '.', 'x', 'x.y', '=.=', 'a'.repeat(5000)])('nonsense is refused: %s', (choice) => {
    expect(() => unpacked(choice, [crypto.randomUUID()])).toThrow('choiceOutdated')
  })

  it('that is cut short chooses nobody beyond', () => {
    const all = Array.from({ length: 20 }, () => crypto.randomUUID())
    const [of] = packed(new Set(all), all).split('.')
    expect(unpacked(`${of}.`, all)).toEqual([])
    expect(unpacked(`${of}.____________`, all)).toHaveLength(20)
  })
})

describe('what the preview hands on', () => {
  const seen: Seen[] = [
    { volunteerId: crypto.randomUUID(), ongoing: true, contentHash: 'h'.repeat(43), replacesId: crypto.randomUUID() },
    { volunteerId: crypto.randomUUID(), ongoing: false, contentHash: '-_'.repeat(21) + 'x', replacesId: null },
  ]
  /** As the browser's door reads a form. */
  const posted = (items: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ orgnr: '310000019', previewedOn: '2026-11-23', items }))
      form.set(name, value)
    return parseWithZod(form, { schema: startBatchInput })
  }

  it('is read as it was written', () => {
    expect(posted(written(seen))).toMatchObject({ status: 'success', value: { items: seen, confirmations: [] } })
  })

  it.each(['', 'x', 'x.1.y.', `${crypto.randomUUID()}.2.${'h'.repeat(43)}.-`, `${written(seen)}.more`])(
    'and nothing else: %s',
    (items) => {
      expect(posted(items).status).toBe('error')
    },
  )
})

describe('the day of signing', () => {
  const beforeMidnight = new Date('2026-11-23T22:50:00Z')
  const afterMidnight = new Date('2026-11-23T23:10:00Z')

  it('is the day of the press, in Oslo, though the work goes on after midnight', () => {
    expect(signedAt(beforeMidnight, afterMidnight)).toEqual(beforeMidnight)
    expect(signedAt(afterMidnight, new Date('2026-11-23T23:11:00Z'))).toEqual(new Date('2026-11-23T23:11:00Z'))
  })

  it('must be the day of the preview', () => {
    expect(() => sameDay('2026-11-23', beforeMidnight)).not.toThrow()
    expect(() => sameDay('2026-11-23', afterMidnight)).toThrow('previewOutdated')
  })

  it('patience with our own faults ends', () => {
    expect(givesUp(beforeMidnight, new Date(beforeMidnight.getTime() + 14 * 60_000))).toBe(false)
    expect(givesUp(beforeMidnight, new Date(beforeMidnight.getTime() + 16 * 60_000))).toBe(true)
  })
})

describe('the bar', () => {
  it.each([
    [0, 40, 0],
    [1, 40, 0],
    [20, 40, 10],
    [39, 40, 19],
    [40, 40, 20],
    [999, 1000, 19],
    [0, 0, 20],
  ])('%i of %i: %i stitches of 20', (done, total, sewn) => {
    expect(stitches(done, total, 20)).toBe(sewn)
  })

  it('is said aloud a quarter at a time', () => {
    expect([0, 249, 250, 500, 750, 999, 1000].map((done) => quarters(done, 1000))).toEqual([0, 0, 1, 2, 3, 3, 4])
  })
})
