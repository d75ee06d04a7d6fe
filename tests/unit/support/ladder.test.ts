import { describe, expect, it } from 'vitest'
import type { SupportInput } from '@/lib/support/facts'
import { planSupport } from '@/lib/support/plan'
import { aBuddy, aShift, aWorld } from './worlds'

const newcomer = { nb: 'none', uk: 'b2' } as const
const neighbour = { nb: 'b2', uk: 'none' } as const
const both = { nb: 'b1', uk: 'b2' } as const

/** What Oksana gets on her shift. */
const hers = (world: SupportInput) => {
  const { rung, byId, language } = planSupport(world).find(({ personId }) => personId === 'oksana')!
  return [rung, byId, language]
}

describe('the ladder', () => {
  const languages = { oksana: newcomer, olena: both, iryna: both, hanna: both, kari: neighbour }
  const ladder = {
    bridge: { placed: ['oksana', 'olena'] },
    onSite: aBuddy('iryna'),
    byPhone: aBuddy('hanna', { onSite: false, remote: true }),
    contact: { contactSpeaks: ['uk'] },
  }
  const world = (shift: object, ...buddies: SupportInput['buddies']) =>
    aWorld({ languages, buddies, shifts: [aShift('shift', { placed: ['oksana'], staff: ['kari'], ...shift })] })

  it('somebody on the same shift who speaks with her and with those who run it comes first', () => {
    const all = world({ ...ladder.bridge, ...ladder.contact }, ladder.onSite, ladder.byPhone)
    expect(hers(all)).toEqual(['coPlaced', 'olena', 'uk'])
  })

  it('then a buddy at the door, a buddy by phone, the contact of the organisation, and what the task brings along', () => {
    expect(hers(world(ladder.contact, ladder.onSite, ladder.byPhone))).toEqual(['buddy', 'iryna', 'uk'])
    expect(hers(world(ladder.contact, ladder.byPhone))).toEqual(['remoteBuddy', 'hanna', 'uk'])
    expect(hers(world(ladder.contact))).toEqual(['staff', null, 'uk'])
    expect(hers(world({}))).toEqual(['material', null, null])
  })

  it('somebody of the staff who speaks her language is named before a contact without an account', () => {
    expect(hers(world({ ...ladder.contact, staff: ['kari', 'olena'] }))).toEqual(['staff', 'olena', 'uk'])
  })

  it('speaking with her alone is no bridge: it needs those who run the shift, too', () => {
    const shift = { placed: ['oksana', 'sofia'], staff: ['kari'] }
    expect(hers(aWorld({ languages: { ...languages, sofia: newcomer }, shifts: [aShift('shift', shift)] }))).toEqual([
      'material',
      null,
      null,
    ])
  })

  it('a bridge is there for two, and the others go on down the ladder', () => {
    const placed = ['oksana', 'sofia', 'daryna', 'olena']
    const said = { ...languages, sofia: newcomer, daryna: newcomer }
    const plan = planSupport(aWorld({ languages: said, shifts: [aShift('shift', { placed, contactSpeaks: ['uk'] })] }))
    expect(plan.map(({ rung }) => rung).toSorted()).toEqual(['coPlaced', 'coPlaced', 'material', 'staff'])
  })
})

describe('two-way', () => {
  it('on an evening run in Ukrainian it is the neighbour who gets a bridge', () => {
    const languages = { jonas: neighbour, olena: both, marta: newcomer, oksana: newcomer }
    const shifts = [aShift('shift', { placed: ['jonas', 'olena', 'oksana'], staff: ['marta'] })]
    expect(
      planSupport(aWorld({ languages, shifts })).map(({ personId, rung, byId }) => [personId, rung, byId]),
    ).toEqual([
      ['jonas', 'coPlaced', 'olena'],
      ['oksana', 'material', null],
      ['olena', 'material', null],
    ])
  })

  it('whoever manages takes no buddy from anybody', () => {
    const shifts = [aShift('shift', { placed: ['kari', 'oksana'] })]
    const world = aWorld({
      languages: { kari: neighbour, oksana: newcomer, olena: both },
      buddies: [aBuddy('olena')],
      shifts,
    })
    expect(planSupport(world).map(({ personId, rung }) => [personId, rung])).toEqual([
      ['kari', 'material'],
      ['oksana', 'buddy'],
    ])
  })
})

describe('what was left unsaid', () => {
  it('is taken for neither: a buddy at the door may come, a call and a bridge need to know the language', () => {
    const shifts = [aShift('shift', { placed: ['oksana', 'anna'] })]
    expect(hers(aWorld({ shifts, buddies: [aBuddy('olena')] }))).toEqual(['buddy', 'olena', null])
    expect(hers(aWorld({ shifts, buddies: [aBuddy('olena', { onSite: false, remote: true })] }))).toEqual([
      'material',
      null,
      null,
    ])
  })

  it('the contact the organisation promises to everybody is theirs as well', () => {
    expect(hers(aWorld({ shifts: [aShift('shift', { placed: ['oksana'], contactSpeaks: ['uk'] })] }))).toEqual([
      'staff',
      null,
      'uk',
    ])
  })

  it('comes after a need that was said, and a buddy goes first where a shared language is known', () => {
    const shifts = [aShift('one', { placed: ['anna'] }), aShift('two', { placed: ['oksana'], contactSpeaks: ['uk'] })]
    const languages = { oksana: newcomer, olena: both }
    const buddies = [aBuddy('olena')]
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      expect(hers(aWorld({ languages, buddies, shifts, seed }))).toEqual(['buddy', 'olena', 'uk'])
      const alike = [aShift('one', { placed: ['anna'] }), aShift('two', { placed: ['oksana'] })]
      const said = { ...languages, anna: { uk: 'b2' as const } }
      expect(hers(aWorld({ languages: said, buddies, shifts: alike, seed }))).toEqual(['buddy', 'olena', 'uk'])
    }
  })
})

describe('a buddy', () => {
  const languages = { oksana: newcomer, olena: both, jonas: neighbour }
  const shift = aShift('shift', { placed: ['oksana'] })
  const meets = (buddy: Parameters<typeof aBuddy>[1], over: Partial<SupportInput> = {}) =>
    hers({ ...aWorld({ languages, shifts: [shift], buddies: [aBuddy('olena', buddy)] }), ...over })[0] === 'buddy'

  it.each([
    ['lives within reach', {}, true],
    ['lives too far away', { position: { latitude: 60.1, longitude: 10 } }, false],
    ['left open where they live', { position: null }, false],
    ['has time in that part of the week', { blocks: [2, 3] }, true],
    ['has no time in that part of the week', { blocks: [3] }, false],
    ['is on a shift of their own', { away: [{ startsAt: shift.startsAt - 1, endsAt: shift.startsAt + 1 }] }, false],
    ['comes from a shift of their own', { away: [{ startsAt: shift.startsAt - 1, endsAt: shift.startsAt }] }, true],
    ['said no to this one', { declined: ['shift'] }, false],
    ['gives help by phone only', { onSite: false }, false],
  ])('%s', (_, buddy, comes) => {
    expect(meets(buddy)).toBe(comes)
  })

  it('who shares no language with her, as both said, is of no help to her', () => {
    expect(meets({}, { buddies: [aBuddy('jonas')] })).toBe(false)
  })

  it('who is to be kept apart from her, whichever of the two was named first', () => {
    expect(meets({}, { keptApart: [['olena', 'oksana']] })).toBe(false)
    expect(meets({}, { keptApart: [['oksana', 'olena']] })).toBe(false)
  })

  it('goes where it lifts somebody from the foot of the ladder, not where a contact is', () => {
    const shifts = [
      aShift('a', { placed: ['sofia'], contactSpeaks: ['uk'] }),
      aShift('b', { placed: ['oksana'], hour: 15 }),
    ]
    expect(meets({}, { shifts, languages: new Map(Object.entries({ ...languages, sofia: newcomer })) })).toBe(true)
  })

  it('goes to somebody’s first shift before another’s second', () => {
    const shifts = [
      aShift('a', { placed: ['sofia'] }),
      aShift('b', { placed: ['sofia'], onDay: 1 }),
      aShift('c', { placed: ['oksana'], onDay: 1, hour: 15 }),
    ]
    const said = new Map(Object.entries({ ...languages, sofia: newcomer }))
    for (const seed of ['1', '2', '3', '4', '5']) expect(meets({}, { shifts, seed, languages: said })).toBe(true)
  })

  it('is changed for another where two can be helped so', () => {
    const far = { latitude: 60.2, longitude: 10 }
    const buddies = [aBuddy('olena', { shiftsAWeek: 1, radiusKm: 50 }), aBuddy('iryna', { shiftsAWeek: 1 })]
    const shifts = [shift, aShift('far', { placed: ['sofia'], position: far, onDay: 1 })]
    const said = { ...languages, iryna: both, sofia: newcomer }
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const plan = planSupport(aWorld({ languages: said, buddies, shifts, seed }))
      expect(plan.map(({ byId }) => byId)).toEqual(['olena', 'iryna'])
    }
  })

  it('who was asked already is asked again, and close to the shift nobody else', () => {
    const buddies = [aBuddy('olena'), aBuddy('iryna')]
    const said = { ...languages, iryna: both }
    const asked = (byId: string) => [
      { shiftId: 'shift', personId: 'oksana', rung: 'buddy' as const, byId, language: 'uk' },
    ]
    for (const byId of ['olena', 'iryna'])
      expect(hers(aWorld({ languages: said, buddies, shifts: [shift], previous: asked(byId) }))[1]).toBe(byId)
    const settled = [aShift('shift', { placed: ['oksana'], settled: true })]
    expect(hers(aWorld({ languages: said, buddies, shifts: settled }))[0]).toBe('material')
    expect(hers(aWorld({ languages: said, buddies, shifts: settled, previous: asked('iryna') }))[1]).toBe('iryna')
  })
})

it('whoever was promised a buddy and will soon come keeps one, whoever else asks', () => {
  const languages = { oksana: newcomer, sofia: newcomer, olena: both }
  const shifts = [
    aShift('soon', { placed: ['oksana'], contactSpeaks: ['uk'], settled: true }),
    aShift('later', { placed: ['sofia'], hour: 15 }),
  ]
  const previous = [{ shiftId: 'soon', personId: 'oksana', rung: 'buddy' as const, byId: 'olena', language: 'uk' }]
  expect(hers(aWorld({ languages, shifts, buddies: [aBuddy('olena')], previous }))).toEqual(['buddy', 'olena', 'uk'])
})

it.each([
  ['shifts.id', { shifts: [aShift('a'), aShift('a')] }],
  ['shifts.startsAt', { shifts: [aShift('a', { startsAt: Number.NaN })] }],
  ['shifts.endsAt', { shifts: [aShift('a', { endsAt: 0 })] }],
  ['shifts.lastDay', { shifts: [aShift('a', { lastDay: '2026-11-01' })] }],
  ['shifts.position', { shifts: [aShift('a', { position: { latitude: Number.NaN, longitude: 0 } })] }],
  ['shifts.placed', { shifts: [aShift('a', { placed: ['p', 'p'] })] }],
  ['buddies.id', { buddies: [aBuddy('b'), aBuddy('b')] }],
  ['buddies.shiftsAWeek', { buddies: [aBuddy('b', { shiftsAWeek: 0 })] }],
  ['buddies.radiusKm', { buddies: [aBuddy('b', { radiusKm: Number.NaN })] }],
  ['buddies.position', { buddies: [aBuddy('b', { position: { latitude: 60, longitude: Number.NaN } })] }],
  ['buddies.away', { buddies: [aBuddy('b', { away: [{ startsAt: 2, endsAt: 1 }] })] }],
])('input that makes no sense is refused by name: %s', (field, over) => {
  expect(() => planSupport(aWorld(over))).toThrow(field)
})
