import { expect, it } from 'vitest'
import { unnoticed } from '@/tests/support/credentials/every-byte'

// One half of the bytes; the other is tried beside it.
it('whichever byte of a credential is changed, it is not valid any more', async () => {
  const { tried, accepted } = await unnoticed(0, 2)
  expect(accepted).toEqual([])
  expect(tried).toBeGreaterThan(2000)
}, 240_000)
