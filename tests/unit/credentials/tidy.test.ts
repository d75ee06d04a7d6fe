import { expect, it } from 'vitest'
import { tidy } from '@/lib/credentials/tidy'

it.each([
  ['letters in two parts become one', 'Bla\u030A', 'Bl\u00E5'],
  ['half a letter becomes a mark', 'x\uD83D', 'x\uFFFD'],
  ['a whole one stays', '\uD83D\uDE00', '\uD83D\uDE00'],
  ['line ends are one sign', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['other control characters become spaces', 'a\tb\u0000c\u0085d\u2028e\u2029f', 'a b c d e f'],
  ['Ukrainian and Norwegian stay as they are', 'Їжакевич Grünerløkka’s', 'Їжакевич Grünerløkka’s'],
])('%s', (_, written, signed) => {
  expect(tidy(written)).toBe(signed)
})

it('goes all the way in and leaves what is no text', () => {
  const wanted = { hashed: false, ttl: 300_000, list: ['a b', { inner: 'c d' }] }
  expect(tidy({ hashed: false, ttl: 300_000, list: ['a\tb', { inner: 'c\td' }] })).toEqual(wanted)
})
