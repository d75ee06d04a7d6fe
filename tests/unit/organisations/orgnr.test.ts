import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOrgnr, orgnr, phone } from '@/lib/organisations/schema'

/** As Brønnøysund words it: the control digit is eleven less the remainder, and a remainder of one has none. */
function controlDigit(first: string): number | null {
  const sum = [...first].reduce((total, digit, index) => total + Number(digit) * Number('32765432'[index]), 0)
  const remainder = sum % 11
  if (remainder === 0) return 0
  return remainder === 1 ? null : 11 - remainder
}

const eightDigits = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'))

describe('an organisation number', () => {
  it.each(['310000019', '310000027', '310000035', '974760673', '923609016', '971277882'])('%s is valid', (number) => {
    expect(isOrgnr(number)).toBe(true)
  })

  it.each(['310000018', '97476067', '9747606730', '97476067x', '', '٩٧٤٧٦٠٦٧٣'])('«%s» is not', (number) => {
    expect(isOrgnr(number)).toBe(false)
  })

  it('has exactly the control digit of the published rule, or none at all', () => {
    fc.assert(
      fc.property(eightDigits, (first) => {
        const valid = [...'0123456789'].filter((last) => isOrgnr(first + last)).map(Number)
        const expected = controlDigit(first)
        expect(valid).toEqual(expected === null ? [] : [expected])
      }),
      { numRuns: 2000 },
    )
  })

  it('two neighbouring digits that changed places are noticed', () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(7), (first, at) => {
        const last = controlDigit(first)
        fc.pre(last !== null)
        const number = `${first}${last}`
        fc.pre(number[at] !== number[at + 1])
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
        expect(isOrgnr(swapped)).toBe(false)
      }),
    )
  })

  it('may be typed with spaces', () => {
    expect(orgnr.parse(' 974 760 673 ')).toBe('974760673')
  })

  it('is refused in words', () => {
    expect(orgnr.safeParse('974 760 674').error?.issues[0]?.message).toBe('notAnOrgnr')
  })
})

describe('a phone number', () => {
  it.each([
    ['22 33 44 55', '22334455'],
    ['02800', '02800'],
    ['+380 67 123 45 67', '+380671234567'],
    ['0047 22334455', '+4722334455'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(phone.parse(typed)).toBe(kept)
  })

  it.each(['1234567', '01010112345', 'ring meg', '+12'])('«%s» is none', (typed) => {
    expect(phone.safeParse(typed).error?.issues[0]?.message).toBe('notAPhone')
  })
})
