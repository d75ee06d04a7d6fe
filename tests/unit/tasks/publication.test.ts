import { describe, expect, it } from 'vitest'
import type { TaskWords } from '@/lib/tasks/editing/schema'
import {
  editorState,
  needsReview,
  type OrganisationFacts,
  pointsToPaidWork,
  publication,
  refuseHoles,
  type TaskFacts,
} from '@/lib/tasks/publishing/rules'

const now = new Date('2026-11-22T12:00:00Z')
const earlier = new Date('2026-11-21T12:00:00Z')
const later = new Date('2026-11-25T16:30:00Z')

const words = (): TaskWords => ({
  title: 'Sort food',
  summary: 'For those who like order.',
  meetingHint: 'Blue door.',
  bring: ['shoes'],
  safetyLine: 'Wear gloves.',
})

const ready: TaskFacts = {
  supports: ['buddy', 'pictogramCard'],
  meetingAddress: 'Bryggegata 4',
  contactName: 'Kari',
  contactPhone: '22334455',
  expensesRefunded: false,
  policeCertificate: 'no',
  membersDoThis: true,
  wouldBeBought: false,
  soldInCompetition: false,
  longAlone: false,
  texts: { uk: words(), nb: words(), en: words() },
  steps: [{ pictogram: 'hand', safety: false, uk: 'Помийте руки', nb: 'Vask hendene', en: 'Wash your hands' }],
  shifts: [{ startsAt: later, cancelledAt: null }],
}
const approved: OrganisationFacts = { approved: true, insuredAccident: false, insuredLiability: false }

const without = (locale: 'uk' | 'nb' | 'en', lack: Partial<TaskWords>) => ({
  ...ready.texts,
  [locale]: { ...words(), ...lack },
})
const step = ready.steps[0]!

it('a whole task of an approved organisation lacks nothing', () => {
  expect(publication(ready, approved, now)).toEqual([])
})

describe('what a task lacks, with the field that mends it', () => {
  it.each<[string, Partial<TaskFacts>, string, string]>([
    ['a title in Ukrainian', { texts: without('uk', { title: '' }) }, 'title', 'texts.uk.title'],
    ['a summary in Norwegian', { texts: without('nb', { summary: '' }) }, 'summary', 'texts.nb.summary'],
    [
      'the hint that the other languages give',
      { texts: without('en', { meetingHint: '' }) },
      'sameHint',
      'texts.en.meetingHint',
    ],
    [
      'what to bring, as the other languages say',
      { texts: without('uk', { bring: [] }) },
      'sameBring',
      'texts.uk.bring',
    ],
    ['a safety line in English', { texts: without('en', { safetyLine: '' }) }, 'safetyLine', 'texts.en.safetyLine'],
    ['any step', { steps: [] }, 'steps', 'steps[0].nb'],
    ['a step in Ukrainian', { steps: [step, { ...step, uk: '' }] }, 'stepWords', 'steps[1].uk'],
    ['a shift', { shifts: [] }, 'upcomingShift', 'date'],
    ['a shift ahead', { shifts: [{ startsAt: earlier, cancelledAt: null }] }, 'upcomingShift', 'date'],
    ['a shift that stands', { shifts: [{ startsAt: later, cancelledAt: earlier }] }, 'upcomingShift', 'date'],
    ['a meeting point', { meetingAddress: '' }, 'meetingAddress', 'meetingAddress'],
    ['somebody who meets them', { contactName: '' }, 'contactName', 'contactName'],
    ['a phone', { contactPhone: '' }, 'contactPhone', 'contactPhone'],
    ['a second support', { supports: ['buddy'] }, 'twoSupports', 'supports'],
    ['a second kind of support', { supports: ['shown', 'shown'] }, 'twoSupports', 'supports'],
    ['a person among the supports', { supports: ['pictogramCard', 'colourCoding'] }, 'personalSupport', 'supports'],
    ['showing what needs care', { steps: [{ ...step, safety: true }] }, 'shownForSafety', 'supports'],
    ['an answer whether members do it', { membersDoThis: null }, 'answer', 'membersDoThis'],
    ['an answer whether it would be bought', { wouldBeBought: null }, 'answer', 'wouldBeBought'],
    ['an answer whether it is sold', { soldInCompetition: null }, 'answer', 'soldInCompetition'],
    ['an answer about long shifts alone', { longAlone: null }, 'answer', 'longAlone'],
    ['an answer about expenses', { expensesRefunded: null }, 'expenses', 'expensesRefunded'],
    ['an answer about the police certificate', { policeCertificate: null }, 'certificate', 'policeCertificate'],
    [
      'a decision where the catalogue says consider',
      { policeCertificate: 'consider' },
      'certificate',
      'policeCertificate',
    ],
  ])('%s', (_what, lack, need, field) => {
    expect(publication({ ...ready, ...lack }, approved, now)).toEqual([expect.objectContaining({ need, field })])
  })

  it.each<[string, Partial<OrganisationFacts>, string]>([
    ['an approved organisation', { approved: false }, 'approved'],
    ['an insurance answer', { insuredLiability: null }, 'insurance'],
  ])('%s', (_what, lack, need) => {
    expect(publication(ready, { ...approved, ...lack }, now)).toEqual([expect.objectContaining({ need })])
  })
})

describe('enough is enough', () => {
  it.each<[string, Partial<TaskFacts>]>([
    [
      'a hint and things to bring in no language at all',
      {
        texts: {
          uk: { ...words(), meetingHint: '', bring: [] },
          nb: { ...words(), meetingHint: '', bring: [] },
          en: { ...words(), meetingHint: '', bring: [] },
        },
      },
    ],
    ['in pairs and a card', { supports: ['inPairs', 'bilingualCard'] }],
    ['a Ukrainian-speaking contact and a card', { supports: ['ukrainianContact', 'colourCoding'] }],
    ['shown and a card', { supports: ['shown', 'pictogramCard'] }],
    ['a step that needs care and is shown', { steps: [{ ...step, safety: true }], supports: ['shown', 'buddy'] }],
    ['a police certificate that is asked for', { policeCertificate: 'required' }],
    ['a long shift alone, which is answered honestly', { longAlone: true }],
  ])('%s', (_what, task) => {
    expect(publication({ ...ready, ...task }, approved, now)).toEqual([])
  })
})

describe('is this voluntary work?', () => {
  it.each([
    [{}, false],
    [{ membersDoThis: false }, true],
    [{ wouldBeBought: true }, true],
    [{ soldInCompetition: true }, true],
    [{ longAlone: true }, false],
    [{ membersDoThis: null, wouldBeBought: null, soldInCompetition: null }, false],
  ])('%o points to paid work: %s', (answers, points) => {
    expect(pointsToPaidWork({ ...ready, ...answers })).toBe(points)
  })

  const fresh = { publishedAt: null, flaggedAt: null, reviewedAt: null, closedAt: null }

  it('an administrator looks first, and once they let it through it stays so', () => {
    const bought = { ...ready, wouldBeBought: true }
    expect(needsReview({ ...bought, ...fresh })).toBe(true)
    expect(needsReview({ ...bought, ...fresh, flaggedAt: earlier, reviewedAt: earlier })).toBe(true)
    expect(
      needsReview({ ...bought, publishedAt: earlier, flaggedAt: earlier, reviewedAt: earlier, closedAt: null }),
    ).toBe(false)
    expect(needsReview({ ...ready, ...fresh })).toBe(false)
  })

  it.each([
    [fresh, 'draft'],
    [{ ...fresh, publishedAt: now }, 'published'],
    [{ ...fresh, flaggedAt: now }, 'held'],
    [{ ...fresh, publishedAt: now, flaggedAt: now }, 'held'],
    [{ ...fresh, flaggedAt: now, reviewedAt: now }, 'keptBack'],
    [{ ...fresh, publishedAt: now, flaggedAt: now, reviewedAt: now }, 'published'],
    [{ ...fresh, publishedAt: now, closedAt: now }, 'closed'],
  ])('%o is %s', (progress, state) => {
    expect(editorState(progress)).toBe(state)
  })
})

it('a published task may run out of shifts, but nothing else may be taken away', () => {
  expect(() => refuseHoles(publication({ ...ready, shifts: [] }, approved, now))).not.toThrow()
  expect(() => refuseHoles(publication({ ...ready, contactName: '' }, approved, now))).toThrow(
    expect.objectContaining({ code: 'neededWhilePublished', field: 'contactName' }),
  )
})
