import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { privacyConsent } from '@/lib/people/rules'
import { type DemoPerson, demoPeople, demoPerson } from '@/prisma/seed/demo-people'
import { dayAt } from './calendar'
import names from './names.json'
import type { Random } from './random'

interface Described {
  name: string
  email?: string
  locale: Locale
  createdAt: Date
  documentName?: string | null
}

export type PersonRow = ReturnType<typeof personRow>

/** Somebody with an account who is past the welcome. The people whom visitors can be keep their own addresses. */
export function personRow(random: Random, { name, email, locale, createdAt, documentName = null }: Described) {
  return {
    id: random.id(createdAt),
    email: demoPeople.find((person) => person.name === name)?.email ?? email ?? `${mailName(name)}@post.example`,
    name,
    documentName,
    locale,
    adultSince: createdAt,
    administratorSince: null as Date | null,
    createdAt,
  } satisfies Prisma.PersonCreateManyInput
}

export function administratorRow(random: Random, now: Date): PersonRow {
  const createdAt = dayAt(now, -200, '08:40')
  return {
    ...personRow(random, { name: demoPerson('administrator').name, locale: 'nb', createdAt }),
    administratorSince: createdAt,
  }
}

export const consentRow = (random: Random, person: PersonRow) =>
  ({
    id: random.id(person.createdAt),
    personId: person.id,
    ...privacyConsent,
    givenAt: person.createdAt,
  }) satisfies Prisma.ConsentCreateManyInput

export const isDemoPerson = (person: { name: string }, key: DemoPerson['key']) => person.name === demoPerson(key).name

/** Draws full names, each once; Ukrainian ones as passports spell them. */
export function nameSource(random: Random, taken: readonly string[]): (origin: 'ukrainian' | 'norwegian') => string {
  const used = new Set(taken)
  return function draw(origin) {
    const { women, men, families } = names[origin]
    const name = `${random.pick([...women, ...men])} ${random.pick(families)}`
    if (used.has(name)) return draw(origin)
    used.add(name)
    return name
  }
}

/** «Øyvind Ødegård» becomes «oyvind.odegard». */
export function mailName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(' ', '.')
}
