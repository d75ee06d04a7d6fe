import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { changeNamesInput, requestSignInCodeInput, signInWithCodeInput, signOutInput } from '@/lib/people/schema'
import { said } from '@/lib/server/said'
import { chooseWhenInput, chooseWhereInput, introduceVolunteerInput } from '@/lib/volunteers/schema'

/** As the browser's door reads a form. */
function posted<S extends z.ZodType>(schema: S, fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  const submission = parseWithZod(form, { schema, error: said })
  return submission.status === 'success' ? { value: submission.value } : { errors: submission.error }
}

describe('an address', () => {
  it('is kept without spaces and in lower case', () => {
    expect(posted(requestSignInCodeInput, { email: ' Oksana@Post.Example ' })).toEqual({
      value: { email: 'oksana@post.example' },
    })
  })
  it.each([
    ['', 'notAnAddress'],
    ['oksana', 'notAnAddress'],
    ['a@b', 'notAnAddress'],
  ])('%j is refused', (email, code) => {
    expect(posted(requestSignInCodeInput, { email }).errors).toEqual({ email: [code] })
  })
})

describe('a code', () => {
  it.each(['123456', '123 456', ' 123456 '])('%j is read', (code) => {
    expect(posted(signInWithCodeInput, { code }).value?.code).toBe('123456')
  })
  it.each(['', '12345', '1234567', 'abcdef'])('%j is refused', (code) => {
    expect(posted(signInWithCodeInput, { code }).errors).toEqual({ code: ['codeShape'] })
  })
})

describe('a name', () => {
  it.each([
    ['', 'nameMissing'],
    ['   ', 'nameMissing'],
    ['Oksana 010190 12345', 'identityNumber'],
    ['01019012345', 'identityNumber'],
    ['Oksana 010190-12345', 'identityNumber'],
    ['Oksana 010190.12345', 'identityNumber'],
    ['Oksana 010190\u00a012345', 'identityNumber'],
  ])('%j is refused', (name, code) => {
    expect(posted(changeNamesInput, { name }).errors).toEqual({ name: [code] })
  })
  it('may be left out for documents', () => {
    expect(posted(changeNamesInput, { name: ' Oksana ', documentName: '' }).value).toEqual({ name: 'Oksana' })
  })
})

describe('the first step of the welcome', () => {
  it('needs age and consent, each in its own words', () => {
    expect(posted(introduceVolunteerInput, { name: 'Oksana' }).errors).toEqual({
      adult: ['adultMissing'],
      consent: ['consentMissing'],
    })
  })
  it('leaves the background open', () => {
    const { value } = posted(introduceVolunteerInput, { name: 'Oksana', adult: 'on', consent: 'on' })
    expect(value).toEqual({ name: 'Oksana', adult: true, consent: true })
  })
})

describe('the other steps', () => {
  it('a week without a tick is an answer', () => {
    expect(posted(chooseWhenInput, {}).value).toEqual({
      available: [],
      availabilityVaries: false,
      programmeTime: [],
      from: 'welcome',
    })
  })
  it('a single tick is a list', () => {
    expect(posted(chooseWhenInput, { available: '2-evening', from: 'settings' }).value).toMatchObject({
      available: ['2-evening'],
      from: 'settings',
    })
  })
  it('a cell that is no cell is refused', () => {
    expect(posted(chooseWhenInput, { available: ['7-evening'] }).errors).toBeDefined()
  })
  it('a place must be chosen, a distance be one of the list', () => {
    expect(posted(chooseWhereInput, { travelRadiusKm: '10' }).errors).toEqual({ placeId: ['placeMissing'] })
    expect(posted(chooseWhereInput, { placeId: '7', travelRadiusKm: '11' }).errors).toEqual({
      travelRadiusKm: ['invalid'],
    })
    expect(posted(chooseWhereInput, { placeId: '7', travelRadiusKm: '20' }).value).toMatchObject({
      placeId: 7,
      travelRadiusKm: 20,
    })
  })
  it('signing out everywhere is asked for by its own button', () => {
    expect(posted(signOutInput, {}).value).toEqual({ everywhere: false })
    expect(posted(signOutInput, { everywhere: 'on' }).value).toEqual({ everywhere: true })
  })
})
