import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventName } from '@/components/organisations/event-name'
import { locales } from '@/lib/i18n/config'

/** Every event that a command writes by a name of its own. */
function recordedNames(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(commands|jobs)\.ts$/.test(file),
  )
  const calls = files.flatMap((file) => readFileSync(join('lib', file), 'utf8').match(/\brecord\([^)]*/g) ?? [])
  const names = calls.flatMap((call) => call.match(/'[a-zA-Z]+\.[a-zA-Z]+'/g) ?? [])
  return [...new Set(names.map((name) => name.slice(1, -1)))].toSorted()
}

const written = [...recordedNames(), 'signUp.placed', 'signUp.waiting', 'hours.confirmed', 'hours.corrected']

it('commands write events', () => {
  expect(written).toEqual(expect.arrayContaining(['task.published', 'organisation.approved', 'signUp.cancelled']))
})

describe.each(locales)('the log says in %s', (locale) => {
  it.each(written)('%s', (name) => {
    expect(eventName(name, locale)).not.toBe(name)
  })

  it('an event from an older version by its code', () => {
    expect(eventName('lantern.lit', locale)).toBe('lantern.lit')
  })
})
