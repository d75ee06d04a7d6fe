import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { writeReferenceInput } from '@/lib/references/answering/schema'
import { askForReferenceInput } from '@/lib/references/asking/schema'
import { makeContactLinkInput } from '@/lib/references/contact/schema'
import { said } from '@/lib/server/said'

type Typed = Record<string, string | string[]>

/** As a form posts it. */
function posted(typed: Typed): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) data.append(name, one)
  return data
}

const asking: Typed = {
  orgnr: '310000019',
  who: 'other',
  name: 'Kari Nordby',
  email: 'Kari@Post.example',
  relation: 'buddy',
}

describe('asking', () => {
  const parse = (over: Typed) =>
    parseWithZod(posted({ ...asking, ...over }), { schema: askForReferenceInput, error: said })

  it.each<[string, Typed, object]>([
    ['somebody else', {}, { name: 'Kari Nordby', email: 'kari@post.example' }],
    ['a contact by name', { who: 'contact:Ola', name: '' }, { name: 'Ola', email: 'kari@post.example' }],
    [
      'a member, whatever else was typed',
      { who: '0198a000-0000-7000-8000-000000000001', email: 'x' },
      { personId: '0198a000-0000-7000-8000-000000000001' },
    ],
  ])('%s', (_who, typed, referee) => {
    expect(parse(typed)).toMatchObject({ status: 'success', value: { referee, language: 'nb', greeting: '' } })
  })

  it.each<[string, Typed, Record<string, string[]>]>([
    ['nobody', { who: '' }, { who: ['refereeMissing'] }],
    ['no name', { name: ' ' }, { name: ['nameMissing'] }],
    ['no address', { email: 'kari' }, { email: ['notAnAddress'] }],
    ['no relation', { relation: '' }, { relation: ['missing'] }],
    ['an identity number in the greeting', { greeting: 'Jeg er 010190 12345' }, { greeting: ['identityNumber'] }],
    ['an identity number as a name', { name: '01019012345' }, { name: ['identityNumber'] }],
    ['a long greeting', { greeting: 'a'.repeat(501) }, { greeting: ['tooLong|{"maximum":500}'] }],
  ])('%s is put into words', (_what, typed, errors) => {
    expect(parse(typed).reply().error).toEqual(errors)
  })
})

const writing: Typed = {
  token: 't',
  phrases: ['reliable'],
  language: 'nb',
  knownFrom: '2026-01-12',
  phone: '900 00 000',
}

describe('writing', () => {
  const parse = (over: Typed) =>
    parseWithZod(posted({ ...writing, ...over }), { schema: writeReferenceInput, error: said })

  it('takes phrases alone, text alone, and any way to be reached', () => {
    expect(parse({})).toMatchObject({ status: 'success', value: { phone: '90000000', text: '', title: '' } })
    expect(parse({ phrases: [], text: 'Flink.' })).toMatchObject({ status: 'success', value: { phrases: [] } })
    expect(parse({ phone: '', email: 'Kari@post.example' })).toMatchObject({
      status: 'success',
      value: { email: 'kari@post.example' },
    })
  })

  it.each<[string, Typed, Record<string, string[]>]>([
    ['nothing said', { phrases: [] }, { text: ['nothingWritten'] }],
    ['no way to be reached', { phone: '' }, { phone: ['contactMissing'] }],
    ['a number that is none', { phone: '12' }, { phone: ['notAPhone'] }],
    ['no beginning', { knownFrom: '' }, { knownFrom: ['missing'] }],
    ['a beginning before anybody lived', { knownFrom: '0000-01-01' }, { knownFrom: ['invalid'] }],
    ['phrases over and over', { phrases: Array(10).fill('reliable') }, { phrases: ['invalid'] }],
    ['an end before the beginning', { knownUntil: '2025-01-01' }, { knownUntil: ['knownBackwards'] }],
    ['an identity number', { text: 'Født 010190 12345.' }, { text: ['identityNumber'] }],
    ['too much', { text: 'a'.repeat(2001) }, { text: ['tooLong|{"maximum":2000}'] }],
    ['a language we have no words in', { language: 'ru' }, { language: ['invalid'] }],
  ])('%s is put into words', (_what, typed, errors) => {
    expect(parse(typed).reply().error).toEqual(errors)
  })
})

describe('a contact link', () => {
  const parse = (over: Typed) =>
    parseWithZod(posted({ referenceId: '0198a000-0000-7000-8000-000000000001', label: 'Kafeen', ...over }), {
      schema: makeContactLinkInput,
      error: said,
    })

  it('lives for fourteen days unless fewer are chosen, and never for more', () => {
    expect(parse({})).toMatchObject({ value: { days: 14 } })
    expect(parse({ days: '3' })).toMatchObject({ value: { days: 3 } })
    expect(parse({ days: '30' }).reply().error).toEqual({ days: ['invalid'] })
  })

  it('is for somebody', () => {
    expect(parse({ label: ' ' }).reply().error).toEqual({ label: ['missing|{"minimum":1}'] })
  })
})
