import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routes } from '@/lib/routes'
import { activeFilters, filterQuery } from '@/lib/tasks/rules'
import { categories, distancesKm, partsOfDay, partsOfWeek, supports, taskFilters } from '@/lib/tasks/schema'

/** What a browser would hand over for an address. */
function reread(address: string) {
  const given: Record<string, string | string[]> = {}
  for (const [name, value] of new URL(address, 'http://x').searchParams)
    given[name] = name in given ? [given[name] ?? '', value].flat() : value
  return taskFilters.parse(given)
}

const anyFilters = fc
  .record({
    place: fc.constantFrom('', 'Oslo', 'Осло', 'Mo i Rana', 'A & B=?'),
    within: fc.constantFrom(...distancesKm),
    day: fc.subarray([...partsOfWeek]),
    date: fc.constantFrom(undefined, '2026-11-25'),
    part: fc.subarray([...partsOfDay]),
    support: fc.subarray([...supports]),
    category: fc.constantFrom(undefined, ...categories),
    teach: fc.boolean(),
    free: fc.boolean(),
    sort: fc.constantFrom('soonest' as const, 'nearest' as const),
    page: fc.constant(1),
  })
  // How far is only a question where a place is given.
  .map((filters) => (filters.place === '' ? { ...filters, within: 25 as const } : filters))

describe('the list’s address', () => {
  it('says what was chosen and nothing else', () => {
    expect(routes.tasks('uk', filterQuery(taskFilters.parse({})))).toBe('/uk/tasks')
    expect(
      routes.tasks('uk', filterQuery(taskFilters.parse({ support: ['shown', 'buddy'], teach: 'on', page: '3' }))),
    ).toBe('/uk/tasks?support=buddy&support=shown&teach=on')
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(reread(routes.tasks('nb', filterQuery(filters)))).toEqual(filters)
      }),
    )
  })

  it('never fails, whatever stands in it', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(taskFilters.shape)), anything), (given) => {
        expect(taskFilters.safeParse(given).success).toBe(true)
      }),
    )
  })

  it.each([
    [{ date: '2026-02-30' }, { date: undefined }],
    [{ date: 'tomorrow' }, { date: undefined }],
    [{ day: 'weekend' }, { day: ['weekend'] }],
    [{ day: ['weekend', 'someday'] }, { day: ['weekend'] }],
    [{ support: 'buddy' }, { support: ['buddy'] }],
    [{ within: '7' }, { within: 25 }],
    [{ within: '100' }, { within: 100 }],
    [{ page: '0' }, { page: 1 }],
    [{ page: '-2' }, { page: 1 }],
    [{ page: '4' }, { page: 4 }],
    [{ category: 'war' }, { category: undefined }],
    [{ place: ['Oslo', 'Bergen'] }, { place: '' }],
    [{ place: ' Oslo ' }, { place: 'Oslo' }],
    [{ free: 'yes' }, { free: false }],
  ])('%j is read as %j', (given, meant) => {
    expect(taskFilters.parse(given)).toMatchObject(meant)
  })
})

describe('a filter that is on', () => {
  it('takes off itself and nothing else', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const active = activeFilters(filters)
        for (const one of active) {
          const left = activeFilters(reread(routes.tasks('en', one.without)))
          expect(left.map(({ filter, value }) => [filter, value])).toEqual(
            active.filter((other) => other !== one).map(({ filter, value }) => [filter, value]),
          )
        }
      }),
    )
  })

  it('none is on in the whole list', () => {
    expect(activeFilters(taskFilters.parse({ page: '2', sort: 'nearest', within: '5' }))).toEqual([])
  })
})
