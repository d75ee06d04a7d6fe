import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/lib/i18n/words'

describe('Ukrainian has four plural forms', () => {
  it.each([
    [1, '1 зміна'],
    [2, '2 зміни'],
    [5, '5 змін'],
    [11, '11 змін'],
    [21, '21 зміна'],
    [1.5, '1.5 зміни'],
  ])('%s', (count, words) => {
    expect(wordsOf('uk', 'attestations')('shifts', { count })).toBe(words)
  })
})

it('a name is shown as it was typed', () => {
  expect(wordsOf('uk', 'attestations')('mail.issued.text', { organisation: 'Ål & <Co>' })).toContain('Ål & <Co>')
})
