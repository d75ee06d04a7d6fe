import { afterEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/server/env'
import { newestSealer, sealKey, unsealKey } from '@/lib/server/key-sealing'

const configured = env.KEY_ENCRYPTION_KEYS
afterEach(() => {
  env.KEY_ENCRYPTION_KEYS = configured
})

const a = `a:${Buffer.alloc(32, 1).toString('base64')}`
const b = `b:${Buffer.alloc(32, 2).toString('base64url')}`

describe('a private key at rest', () => {
  it('opens in its row, with the key that sealed it, and nowhere else', () => {
    env.KEY_ENCRYPTION_KEYS = a
    const sealed = sealKey('secret', 'row 1')
    expect(sealed.by).toBe('a')
    expect(sealed.sealed).not.toContain('secret')
    env.KEY_ENCRYPTION_KEYS = `${b},${a}`
    expect(unsealKey(sealed, 'row 1')).toBe('secret')
    expect(() => unsealKey(sealed, 'row 2')).toThrow(/does not open with «a»/)
    expect(() => unsealKey({ ...sealed, by: 'b' }, 'row 1')).toThrow(/does not open with «b»/)
    env.KEY_ENCRYPTION_KEYS = b
    expect(() => unsealKey(sealed, 'row 1')).toThrow(/does not hold/)
  })

  it('is sealed by the newest, and never twice in the same way', () => {
    env.KEY_ENCRYPTION_KEYS = `${b},${a}`
    expect(newestSealer()).toBe('b')
    expect(sealKey('secret', 'row').sealed).not.toBe(sealKey('secret', 'row').sealed)
  })

  it('does not open when any bit of it was changed', () => {
    env.KEY_ENCRYPTION_KEYS = a
    const { sealed, by } = sealKey('secret', 'row')
    const bytes = Buffer.from(sealed, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(() => unsealKey({ sealed: changed.toString('base64url'), by }, 'row')).toThrow(/does not open/)
    }
  })
})

it('without configured keys the one derived from SECRET seals, and it opens later too', () => {
  env.KEY_ENCRYPTION_KEYS = undefined
  const sealed = sealKey('secret', 'row')
  env.KEY_ENCRYPTION_KEYS = a
  expect(unsealKey(sealed, 'row')).toBe('secret')
  expect(newestSealer()).toBe('a')
})
