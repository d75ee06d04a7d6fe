import { describe, expect, it } from 'vitest'
import { buddyFacts, type BuddyRow, planChanges, shiftFacts } from '@/lib/signups/planning/rules'
import { materialOf, shownSupport, type SupportRow } from '@/lib/signups/support/rules'
import type { Support } from '@/lib/support/facts'

const now = new Date('2026-11-23T08:00:00Z')

describe('a shift as support sees it', () => {
  const row = {
    id: 'shift',
    startsAt: new Date('2026-11-25T16:30:00Z'),
    endsAt: new Date('2026-11-25T18:30:00Z'),
    task: {
      supports: ['shown'],
      place: { latitude: 60, longitude: 10 },
      organisation: { memberships: [{ personId: 'kari' }] },
    },
    signUps: [{ volunteerId: 'oksana' }],
  }

  it('has its day, week and blocks in Oslo, who has a place and who runs it', () => {
    expect(shiftFacts(row, now)).toEqual({
      id: 'shift',
      startsAt: row.startsAt.getTime(),
      endsAt: row.endsAt.getTime(),
      day: '2026-11-25',
      lastDay: '2026-11-25',
      week: '2026-W48',
      blocks: [16, 17],
      position: { latitude: 60, longitude: 10 },
      placed: ['oksana'],
      staff: ['kari'],
      contactSpeaks: [],
      settled: false,
    })
  })

  it('ends on its own day at midnight, and on the next after it', () => {
    const until = (endsAt: string) => shiftFacts({ ...row, endsAt: new Date(endsAt) }, now).lastDay
    expect(until('2026-11-25T23:00:00Z')).toBe('2026-11-25')
    expect(until('2026-11-25T23:15:00Z')).toBe('2026-11-26')
  })

  it('is settled a day before it begins, and promises the contact its task promises', () => {
    expect(shiftFacts(row, new Date('2026-11-24T16:30:00Z')).settled).toBe(false)
    expect(shiftFacts(row, new Date('2026-11-24T16:31:00Z')).settled).toBe(true)
    const task = { ...row.task, supports: ['ukrainianContact'] }
    expect(shiftFacts({ ...row, task }, now).contactSpeaks).toEqual(['uk'])
  })
})

describe('a buddy’s time', () => {
  const volunteer = {
    place: null,
    travelRadiusKm: 10,
    availability: [],
    availabilityVaries: false,
    programmeTime: [],
    signUps: [],
    buddyAbsences: [],
  }
  const blocks = (over: Partial<BuddyRow['volunteer']>) =>
    buddyFacts({
      volunteerId: 'olena',
      shiftsAWeek: 1,
      onSite: true,
      remote: false,
      volunteer: { ...volunteer, ...over },
    }).blocks

  it.each([
    ['said nothing: any', {}, null],
    ['said some: those', { availability: [1, 2] }, [1, 2]],
    ['without the programme', { availability: [1, 2], programmeTime: [2] }, [1]],
    ['varies: any', { availability: [1], availabilityVaries: true }, null],
  ])('%s', (_, over, expected) => {
    expect(blocks(over)).toEqual(expected)
  })

  it('any but that of the programme', () => {
    const free = blocks({ programmeTime: [0, 1] })
    expect(free).toHaveLength(40)
    expect(free).not.toContain(1)
  })
})

describe('what a new plan changes', () => {
  const given = (personId: string, over: Partial<Support> = {}): Support => ({
    shiftId: 'shift',
    personId,
    rung: 'material',
    byId: null,
    language: null,
    ...over,
  })
  const met = (byId: string) => given('oksana', { rung: 'buddy', byId, language: 'uk' })

  it('is nothing when it is the same', () => {
    const plan = [met('olena'), given('anna')]
    expect(planChanges(plan, plan)).toEqual({ changed: [], gone: [], asked: [], released: [] })
  })

  it('asks a buddy once, and lets go of whom another replaces or nobody needs', () => {
    expect(planChanges([], [met('olena')])).toMatchObject({ asked: [met('olena')], released: [] })
    expect(planChanges([met('olena')], [met('iryna')])).toMatchObject({
      asked: [met('iryna')],
      released: [met('olena')],
    })
    expect(planChanges([met('olena')], [])).toMatchObject({ gone: [met('olena')], released: [met('olena')] })
    const other = { ...met('olena'), language: 'nb' }
    expect(planChanges([met('olena')], [other])).toMatchObject({ changed: [other], asked: [], released: [] })
  })

  it('tells no bridge and nobody of the staff', () => {
    const plan = [given('oksana', { rung: 'coPlaced', byId: 'olena' }), given('anna', { rung: 'staff', byId: 'kari' })]
    expect(planChanges([], plan)).toMatchObject({ asked: [] })
    expect(planChanges(plan, [])).toMatchObject({ released: [] })
  })
})

describe('what is shown', () => {
  const task = { supports: ['shown' as const], contactName: 'Kari' }
  const offer = { pausedAt: null as Date | null, phone: null as string | null }
  const row = (rung: SupportRow['rung'], buddyOffer: typeof offer | null, absent: string[] = []): SupportRow => ({
    shiftId: 'shift',
    rung,
    language: 'uk',
    by: {
      name: 'Olena Koval',
      volunteer: { buddyOffer, buddyAbsences: absent.map((shiftId) => ({ shiftId })) },
    },
  })
  const kind = (given: SupportRow) => shownSupport(given, task, { toCoordinator: false }).kind

  it.each([
    ['a buddy', row('buddy', offer), 'door'],
    ['a buddy who rests', row('buddy', { ...offer, pausedAt: now }), 'material'],
    ['a buddy who stopped', row('buddy', null), 'material'],
    ['a buddy who said no to this shift', row('buddy', offer, ['shift']), 'material'],
    ['a buddy who said no to another shift', row('buddy', offer, ['another']), 'door'],
    ['a call', row('remoteBuddy', { ...offer, phone: '1' }), 'phone'],
    ['a call without a number', row('remoteBuddy', offer), 'material'],
    ['a bridge', row('coPlaced', null), 'bridge'],
    ['a bridge whose account is gone', { ...row('coPlaced', null), by: null }, 'material'],
    ['staff', row('staff', null), 'staff'],
  ])('%s', (_, given, expected) => {
    expect(kind(given)).toBe(expected)
  })

  it('never more than a first name', () => {
    for (const rung of ['coPlaced', 'buddy', 'staff'] as const)
      expect(JSON.stringify(shownSupport(row(rung, offer), task, { toCoordinator: true }))).not.toContain('Koval')
  })

  it('the most telling of what lies ready, and always something', () => {
    expect(materialOf(['shown', 'pictogramCard'])).toBe('pictogramCard')
    expect(materialOf(['inPairs', 'shown'])).toBe('shown')
    expect(materialOf(['buddy', 'ukrainianContact'])).toBe('taskCard')
    expect(shownSupport(undefined, task, { toCoordinator: false })).toEqual({ kind: 'material', material: 'shown' })
  })
})
