import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/server/environment'

const real = {
  DATABASE_URL: 'postgresql://toveis@db.example/toveis',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'Toveis <hei@toveis.example>',
  PUBLIC_URL: 'https://toveis.example',
  SECRET: 'a'.repeat(32),
}
const refusal = (source: Record<string, string>) => {
  try {
    readEnv(source)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('without any setting', () => {
  it('it is the demo, on this machine, at port 3000', () => {
    expect(readEnv({})).toMatchObject({
      demo: true,
      publicUrl: 'http://localhost:3000',
      PGLITE_DIR: '.toveis/database',
    })
  })

  it('the demo world can be left out', () => {
    expect(readEnv({ DEMO: '0' }).demo).toBe(false)
  })
})

describe('a real configuration', () => {
  it('is never the demo', () => {
    expect(readEnv(real)).toMatchObject({ demo: false, publicUrl: 'https://toveis.example' })
  })

  it('may run on this machine to try it out', () => {
    expect(readEnv({ ...real, PUBLIC_URL: 'http://localhost:4000/' }).publicUrl).toBe('http://localhost:4000')
  })

  it.each([
    ['a secret', 'SECRET', 'SECRET is missing'],
    ['a public address', 'PUBLIC_URL', 'PUBLIC_URL is missing'],
    ['mail', 'SMTP_URL', 'SMTP_URL is missing'],
    ['a sender', 'MAIL_FROM', 'MAIL_FROM is missing'],
  ])('is refused without %s', (_what, name, sentence) => {
    expect(refusal({ ...real, [name]: '' })).toContain(sentence)
  })

  it.each([
    ['the demo switched on', { DEMO: '1' }, 'DEMO=1 cannot be combined'],
    ['a plain-http public address', { PUBLIC_URL: 'http://toveis.example' }, 'PUBLIC_URL must be https'],
    ['a short secret', { SECRET: 'short' }, 'SECRET is too short'],
    ['another database', { DATABASE_URL: 'mysql://db.example' }, 'DATABASE_URL must begin with postgresql://'],
    ['a port that is no number', { PORT: 'web' }, 'PORT is not a number'],
  ])('is refused with %s', (_what, change, sentence) => {
    expect(refusal({ ...real, ...change })).toContain(sentence)
  })

  it('is told everything that is wrong at once, a sentence each', () => {
    const sentences = refusal({ DATABASE_URL: real.DATABASE_URL, DEMO: '1' }).split('\n')
    expect(sentences).toHaveLength(4)
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true)
  })
})
