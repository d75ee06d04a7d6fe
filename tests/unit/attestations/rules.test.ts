import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeAlphabet,
  type ConfirmedHours,
  contentHash,
  hoursPerWeek,
  issuance,
  mayIssue,
  printedCode,
  readCode,
  shortCode,
  verdict,
} from '@/lib/attestations/rules'

const at = new Date('2026-11-22T12:00:00Z')
const text = (nb: string) => ({ nb, uk: nb, en: nb })
const role = (id: string) => ({ id, name: text(id), duties: { nb: [id], uk: [id], en: [id] } })
const certain = {
  organisation: {
    orgnr: '310000019',
    name: 'Nordlys matsentral',
    address: 'Bryggegata 4',
    municipality: 'Tromsø',
    purpose: text(''),
    email: 'post@nordlys.example',
    phone: null,
  },
  volunteer: { name: 'Oksana Melnyk' },
  signer: { name: 'Ingrid Haugen', title: 'daglig leder' },
  confirmations: { nb: [], uk: [], en: [] },
  ongoing: false,
}
const entry = (over: Partial<ConfirmedHours> = {}): ConfirmedHours => ({
  entryId: 'e',
  minutes: 120,
  startsAt: new Date('2026-10-01T15:00:00Z'),
  endsAt: new Date('2026-10-01T17:00:00Z'),
  role: role('sortere-mat'),
  ...over,
})

describe('an attestation is computed', () => {
  it('from nothing but confirmed hours: without any, it is refused', () => {
    expect(() => issuance([], certain, at)).toThrow('noConfirmedHours')
  })

  it('with total, period, shifts, weekly hours and share of full time', () => {
    const content = issuance(
      [
        entry({ minutes: 150 }),
        entry({ startsAt: new Date('2026-10-14T15:00:00Z'), endsAt: new Date('2026-10-14T17:00:00Z') }),
      ],
      certain,
      at,
    )
    expect(content).toMatchObject({
      minutes: 270,
      shifts: 2,
      period: { from: '2026-10-01', to: '2026-10-14' },
      hoursPerWeek: 2.25,
      percentOfFullTime: 6,
      issuedOn: '2026-11-22',
    })
  })

  it('with the role that has most hours first, each role once', () => {
    const content = issuance(
      [entry({ minutes: 60 }), entry({ minutes: 180, role: role('steke-vafler') }), entry({ minutes: 60 })],
      certain,
      at,
    )
    expect(content.roles.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['steke-vafler', 180],
      ['sortere-mat', 120],
    ])
  })

  it('by the local calendar: a shift that ends after midnight in Oslo counts to the next day', () => {
    const content = issuance(
      [entry({ startsAt: new Date('2026-10-01T20:00:00Z'), endsAt: new Date('2026-10-01T22:30:00Z') })],
      certain,
      at,
    )
    expect(content.period).toMatchObject({ from: '2026-10-01', to: '2026-10-02' })
  })

  it('so that total and parts agree, and the order of entries changes nothing', () => {
    const entries = fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 48 }).map((n) => n * 15),
        day: fc.integer({ min: 0, max: 300 }),
        role: fc.constantFrom('a', 'b', 'c'),
      }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(entries, (drawn) => {
        const hours = drawn.map(({ minutes, day, role: id }) => {
          const startsAt = new Date(Date.UTC(2026, 0, 1 + day, 12))
          return entry({ minutes, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), role: role(id) })
        })
        const content = issuance(hours, certain, at)
        expect(content.minutes).toBe(hours.reduce((total, one) => total + one.minutes, 0))
        expect(content.roles.reduce((total, one) => total + one.minutes, 0)).toBe(content.minutes)
        expect(contentHash(issuance(hours.toReversed(), certain, at))).toBe(contentHash(content))
      }),
    )
  })

  it('a period under a week counts as one week', () => {
    expect(hoursPerWeek(120, '2026-10-01', '2026-10-01')).toBe(2)
  })
})

it('nobody issues an attestation to themselves', () => {
  expect(() => mayIssue('a', 'a')).toThrow('ownAttestation')
  expect(() => mayIssue('a', 'b')).not.toThrow()
})

it('one changed letter changes the hash', () => {
  const content = issuance([entry()], certain, at)
  expect(contentHash({ ...content, minutes: content.minutes + 15 })).not.toBe(contentHash(content))
})

it.each([
  ['unknown', null],
  ['valid', { withdrawnAt: null, replacedAt: null, unchanged: true }],
  ['replaced', { withdrawnAt: null, replacedAt: at, unchanged: true }],
  ['withdrawn', { withdrawnAt: at, replacedAt: at, unchanged: true }],
  ['changed', { withdrawnAt: null, replacedAt: null, unchanged: false }],
] as const)('the verdict is %s', (expected, attestation) => {
  expect(verdict(attestation)).toBe(expected)
})

describe('a short code', () => {
  it('has eight characters that do not look alike, each as likely as the others', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 4000; i++)
      for (const letter of shortCode(randomBytes)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect([...counts.keys()].toSorted()).toEqual([...codeAlphabet].toSorted())
    const expected = (4000 * 8) / codeAlphabet.length
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25)
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codeAlphabet), { minLength: 8, maxLength: 8 }).map((letters) => letters.join('')),
        (code) => {
          const printed = printedCode(code)
          for (const typed of [code, printed, printed.toLowerCase(), ` ${printed} `, `TV-${printed}`, `tv ${code}`])
            expect(readCode(typed)).toEqual({ code })
        },
      ),
    )
  })

  it.each([
    ['a Ukrainian keyboard', '7К4М-92ХН', { code: '7K4M92XH' }],
    ['a scanned address', `https://toveis.example/nb/verify/${'a'.repeat(43)}`, { token: 'a'.repeat(43) }],
    ['a letter the code never has', '7K4M-92XO', null],
    ['too short', '7K4M-92X', null],
    ['nothing', '', null],
  ])('from %s', (_what, typed, expected) => {
    expect(readCode(typed)).toEqual(expected)
  })
})
