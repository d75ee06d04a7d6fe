import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import * as stored from '@/lib/generated/prisma/enums'
import type * as kernels from '@/lib/matching/kernel'
import { rungs } from '@/lib/support/facts'
import { product, promises, type Look, type Outcome } from './promise'
import { promiseWorld, type PromiseWorld } from './promise-worlds'

vi.setConfig({ testTimeout: 120_000 })

type Plant = (volunteerId: string, score: number) => number

const { planted, blocked } = vi.hoisted(() => {
  // Files before this one have loaded the scorer as it is.
  vi.resetModules()
  return { planted: { change: null as Plant | null }, blocked: -1 }
})

// Nothing stands in for the scorer here: it is the scorer itself, into which a canary can plant what must never be there.
// oxlint-disable-next-line vitest/no-restricted-vi-methods
vi.mock('@/lib/matching/kernel', async (original): Promise<typeof kernels> => {
  const real = await original<typeof kernels>()
  return {
    ...real,
    pairKernel: (volunteers, shifts) => {
      const kernel = real.pairKernel(volunteers, shifts)
      const { change } = planted
      if (!change) return kernel
      const changed = (volunteer: number, score: number) =>
        score === blocked ? score : change(volunteers.ids[volunteer]!, score)
      return {
        ...kernel,
        score: (volunteer, shift) => changed(volunteer, kernel.score(volunteer, shift)),
        scores: (volunteer, found, length, into) => {
          kernel.scores(volunteer, found, length, into)
          for (let at = 0; at < length; at++) into[at] = changed(volunteer, into[at]!)
        },
      }
    },
  }
})

afterEach(() => {
  planted.change = null
})
afterAll(() => {
  vi.doUnmock('@/lib/matching/kernel')
  vi.resetModules()
})

const worlds = fc.sample(promiseWorld, { numRuns: 1000, seed: 2026 })
const all = Object.entries(promises)

/** Each world is looked at once, each change of it once more. */
function once(look: Look): Look {
  const seen = new Map(worlds.map((world) => [world, null as Outcome | null]))
  return (world) => {
    const outcome = seen.get(world) ?? look(world)
    if (seen.has(world)) seen.set(world, outcome)
    return outcome
  }
}

describe('in a thousand worlds', () => {
  const look = once(product)

  it.each(all)('%s', (_, holds) => {
    expect(worlds.findIndex((world) => !holds(world, look))).toBe(-1)
  })

  it('there is something to be promised: places, people left over, and support of every kind', () => {
    const outcomes = worlds.map(look)
    const places = outcomes.flatMap((outcome) => outcome.places)
    const people = worlds.reduce((sum, world) => sum + world.people.length, 0)
    expect(places.length).toBeGreaterThan(people / 4)
    expect(places.length).toBeLessThan(people)
    const kinds = new Set(outcomes.flatMap(({ support }) => support.map(({ rung }) => rung)))
    expect([...kinds].toSorted()).toEqual(rungs.toSorted())
  })
})

describe('what must never be there is caught', () => {
  /** The product, with a scorer that knows more than it may. */
  const looksAt =
    (plant: (world: PromiseWorld) => Plant): Look =>
    (world) => {
      planted.change = plant(world)
      return product(world)
    }
  /** The promises that do not hold, of the same, in the first of the same worlds. */
  const broken = (look: Look) => {
    const looked = once(look)
    return all.flatMap(([name, holds]) =>
      worlds.slice(0, 150).some((world) => !holds(world, looked)) ? name.slice(0, 2) : [],
    )
  }

  const levels = Object.values(stored.Level)
  const level = ({ said }: PromiseWorld, id: string) => levels.indexOf(said[id]?.nb ?? 'none')

  it('a scorer that gives (level − 3) · 60 points', () => {
    const look = looksAt((world) => (id, score) => Math.max(0, score + (level(world, id) - 3) * 60))
    expect(broken(look)).toEqual(['I1'])
  })

  it('a filter that drops whoever speaks no Norwegian from the lists', () => {
    const look = looksAt((world) => (id, score) => (level(world, id) === 0 ? blocked : score))
    expect(broken(look)).toEqual(['I1'])
  })

  it('the language of the pages, used as a hint', () => {
    const locale = ({ people }: PromiseWorld, id: string) => people.find((row) => row.id === id)!.proxies.locale
    const look = looksAt((world) => (id, score) => (locale(world, id) === 'uk' ? Math.max(0, score - 100) : score))
    expect(broken(look)).toEqual(['I4'])
  })

  it('first come, first served: the order of rows, used as a rank', () => {
    const look = looksAt(
      ({ people }) =>
        (id, score) =>
          score + people.findIndex((row) => row.id === id),
    )
    expect(broken(look)).toContain('I6')
  })

  it('support that is kept from somebody, or that moves somebody', () => {
    const withheld: Look = (world) => {
      const { support, ...outcome } = product(world)
      return { ...outcome, support: support.filter(({ rung }) => rung !== 'material') }
    }
    expect(broken(withheld)).toContain('I2')
    const moved: Look = (world) => {
      const outcome = product(world)
      return world.buddies.length > 0 ? { ...outcome, bytes: `${outcome.bytes} moved` } : outcome
    }
    expect(broken(moved)).toContain('I3')
    const lowered: Look = (world) => {
      const outcome = product(world)
      const crowded = world.buddies.length > 2
      return { ...outcome, support: outcome.support.map((one) => (crowded ? { ...one, rung: 'material' } : one)) }
    }
    expect(broken(lowered)).toContain('I5')
  })
})

describe('no word of the vocabulary names how much of a language somebody speaks', () => {
  /** A level by name or by letter, or Norwegian itself: a tag "norsk" on a task would ask for it, and on a person would tell of it. */
  const namesALevel = (word: string) =>
    /(^|[^\p{L}\p{N}])[abc][12]([^\p{L}\p{N}]|$)|level|nivå|рівень|cefr|fluen|flytende|вільн|native|morsmål|mother ?tongue|beginner|norsk|norweg|норве/iu.test(
      word.replaceAll(/(\p{Ll})(\p{Lu}|\p{N})/gu, '$1 $2').replaceAll(/(\p{L}) (\p{N})/gu, '$1$2'),
    ) || /\p{Ll}[ABC][12]/u.test(word)

  interface Role {
    interests: string[]
    benefits: string[]
    supports: string[]
    policeCertificate: string
  }
  const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown
  const shelves = Object.keys(json('prisma/catalogue/categories.json') as object)
  const roles = shelves.flatMap((shelf) => json(`prisma/catalogue/${shelf}.json`) as Role[])
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts)

  it.each([
    ['wishes', Object.values(stored.Interest)],
    ['gains', Object.values(stored.Gain)],
    ['support', Object.values(stored.Support)],
    ['checks', Object.values(stored.PoliceCertificate)],
    ['shelves', shelves],
    ['roles', roles.flatMap((role) => [...role.interests, ...role.benefits, ...role.supports, role.policeCertificate])],
    ...['uk', 'nb', 'en'].map((locale): [string, string[]] => {
      const { interests, gains, supports } = json(`locales/${locale}/common.json`) as Record<string, object>
      const names = Object.values(supports!).map(({ name }: { name: string }) => name)
      return [`their words in ${locale}`, [interests, gains, names].flatMap(texts)]
    }),
  ])('%s', (_, words) => {
    expect(words.length).toBeGreaterThan(2)
    expect(words.filter(namesALevel)).toEqual([])
  })

  it.each([
    'B1',
    'norsk',
    'norwegianB1',
    'deutsch_b2',
    'fluent',
    'Norsk (A2)',
    'flytende norsk',
    'вільна норвезька',
    'level3',
  ])('a word such as %s would be caught', (word) => {
    expect(namesALevel(word)).toBe(true)
  })
})
