import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { said } from '@/lib/server/said'
import { tidySteps } from '@/lib/tasks/editing/rules'
import { saveTaskInput, type StepInput } from '@/lib/tasks/editing/schema'

const needed = {
  orgnr: '310000019',
  taskId: '0193b2f0-0000-7000-8000-000000000001',
  roleId: 'sortere-mat',
  placeId: '1',
  next: 'stay',
}

/** As a browser posts it. */
function posted(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...needed, ...fields }))
    for (const one of [value].flat()) form.append(name, one)
  return parseWithZod(form, { schema: saveTaskInput, error: said })
}

function errors(fields: Record<string, string | string[]>) {
  const submission = posted(fields)
  return submission.status === 'success' ? undefined : submission.error
}

it('a draft may lack everything', () => {
  const { value } = posted({
    meetingAddress: '',
    'texts.nb.title': '',
    'steps[0].pictogram': 'hand',
    'steps[0].nb': '',
    date: '',
    from: '',
    to: '',
    places: '8',
    weeks: '',
  }) as { value: object }
  expect(value).toMatchObject({
    meetingAddress: '',
    contactName: '',
    supports: [],
    texts: { nb: { title: '', bring: [] }, uk: { title: '' }, en: { title: '' } },
    weeks: 1,
  })
  expect(value).not.toHaveProperty('membersDoThis', expect.anything())
})

it('lines become a list, yes and no become answers', () => {
  const { value } = posted({
    'texts.uk.bring': 'взуття\r\n\r\n  светр ',
    membersDoThis: 'yes',
    longAlone: 'no',
    supports: ['buddy', 'shown'],
  }) as { value: object }
  expect(value).toMatchObject({
    texts: { uk: { bring: ['взуття', 'светр'] } },
    membersDoThis: true,
    longAlone: false,
    supports: ['buddy', 'shown'],
  })
})

describe('what is there must be sound', () => {
  it.each([
    ['contactName', '010190 12345', 'identityNumber'],
    ['meetingAddress', 'spør etter 01019012345', 'identityNumber'],
    ['texts.uk.summary', 'код 01019012345', 'identityNumber'],
    ['texts.nb.bring', 'sko\n01019012345', 'identityNumber'],
    ['steps[0].en', 'call 01019012345', 'identityNumber'],
    ['contactPhone', '123', 'notAPhone'],
  ])('%s: %s', (field, typed, code) => {
    expect(errors({ 'steps[0].pictogram': 'hand', [field]: typed })).toEqual({ [field]: [code] })
  })

  it('a shift that is half given is asked for whole', () => {
    expect(errors({ date: '2026-12-01' })).toEqual({ from: ['missing'], to: ['missing'], places: ['missing'] })
    expect(errors({ date: '2026-12-01', from: '17:00', to: '19:00', places: '8' })).toBeUndefined()
  })

  it('the button that adds a shift asks for one', () => {
    expect(errors({ next: 'addShift', places: '8' })).toEqual({ date: ['missing'], from: ['missing'], to: ['missing'] })
  })

  it.each(['0', '501', '2.5'])('%s places are refused', (places) => {
    expect(errors({ date: '2026-12-01', from: '17:00', to: '19:00', places })).toHaveProperty('places')
  })
})

describe('steps stand in the order of their numbers', () => {
  const steps = (...numbers: (number | undefined)[]) =>
    tidySteps(
      numbers.map((position, index) => ({
        position,
        pictogram: 'hand',
        safety: false,
        nb: 'abcdef'[index] ?? '',
        uk: '',
        en: '',
      })) as StepInput[],
    )
      .map(({ nb }) => nb)
      .join('')

  it.each([
    ['as they are', [1, 2, 3, 4], 'abcd'],
    ['without numbers', [undefined, undefined, undefined], 'abc'],
    ['the last one becomes the first', [1, 2, 3, 1], 'dabc'],
    ['the last one becomes the second', [1, 2, 3, 2], 'adbc'],
    ['the first one becomes the third', [3, 2, 3, 4], 'bcad'],
    ['the first one becomes the last', [99, 2, 3], 'bca'],
    ['two change places', [2, 1, 3], 'bac'],
  ])('%s', (_what, numbers, order) => {
    expect(steps(...numbers)).toBe(order)
  })

  it('and empty ones are gone', () => {
    const empty = { pictogram: 'hand', safety: true, nb: '', uk: '', en: '' }
    expect(tidySteps([empty, { ...empty, en: 'Wash' }, empty])).toEqual([{ ...empty, en: 'Wash' }])
  })
})
