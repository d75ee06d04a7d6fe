import { describe, expect, it } from 'vitest'
import { decision, inOrdinaryLetters, organisationState } from '@/lib/organisations/rules'
import { teamAfter } from '@/lib/organisations/team/rules'

const now = new Date('2026-11-22T12:00:00Z')

it.each([
  [{ approvedAt: null, declinedAt: null }, 'waiting'],
  [{ approvedAt: now, declinedAt: null }, 'approved'],
  [{ approvedAt: null, declinedAt: now }, 'declined'],
] as const)('%o is %s', (decided, state) => {
  expect(organisationState(decided)).toBe(state)
})

describe('a decision about an application', () => {
  const waiting = { approvedAt: null, declinedAt: null, appliedById: 'applicant' }

  it('names who and when', () => {
    expect(decision(waiting, 'administrator', now)).toEqual({ by: 'administrator', at: now })
  })

  it('is never made by the applicant', () => {
    expect(() => decision(waiting, 'applicant', now)).toThrow('ownApplication')
  })

  it.each(['approvedAt', 'declinedAt'])('is not made again after %s', (already) => {
    expect(() => decision({ ...waiting, [already]: now }, 'administrator', now)).toThrow('alreadyDecided')
  })
})

it.each([
  ['OSLO RØDE KORS', 'Oslo Røde Kors'],
  ['FRIVILLIGSENTRALEN I ØVRE ÅRDAL', 'Frivilligsentralen i Øvre Årdal'],
  ['AUST-AGDER TURLAG', 'Aust-Agder Turlag'],
  ['Nordlys matsentral', 'Nordlys matsentral'],
])('%s is written %s', (register, written) => {
  expect(inOrdinaryLetters(register)).toBe(written)
})

describe('a team', () => {
  const team = [
    { personId: 'kari', roles: ['owner', 'coordinator'] as const },
    { personId: 'per', roles: ['signatory'] as const },
  ]

  it('can lose anybody but its last owner', () => {
    expect(teamAfter(team, 'per', null)).toEqual([team[0]])
    expect(() => teamAfter(team, 'kari', null)).toThrow('lastOwner')
  })

  it('keeps an owner when roles change', () => {
    expect(() => teamAfter(team, 'kari', ['coordinator'])).toThrow('lastOwner')
    expect(teamAfter(team, 'per', ['owner'])).toContainEqual({ personId: 'per', roles: ['owner'] })
  })

  it('with two owners lets one go', () => {
    expect(teamAfter([...team, { personId: 'liv', roles: ['owner'] }], 'kari', null)).toHaveLength(2)
  })

  it('knows nobody else', () => {
    expect(() => teamAfter(team, 'stranger', null)).toThrow('notFound')
  })
})
