import { describe, expect, it } from 'vitest'
import { pieces } from '@/lib/people/demo/rules'
import { firstPage } from '@/lib/people/rules'

const nobody = { isVolunteer: false, isAdministrator: false, memberships: [] }
const memberships = [{ orgnr: '310000001' }]

describe('whoever signs in lands', () => {
  it.each([
    ['at the welcome, when new', nobody, '/uk/welcome/name'],
    ['among the tasks for them, as a volunteer', { ...nobody, isVolunteer: true, memberships }, '/uk/my/for-you'],
    ['in their organisation', { ...nobody, isAdministrator: true, memberships }, '/uk/org/310000001'],
    ['among the organisations to approve, as an administrator', { ...nobody, isAdministrator: true }, '/uk/admin'],
  ])('%s', (_, person, page) => {
    expect(firstPage('uk', person)).toBe(page)
  })
  it('on the page they came for', () => {
    expect(firstPage('uk', nobody, '/uk/tasks/1?a=b')).toBe('/uk/tasks/1?a=b')
  })
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/de/x', 'javascript:alert(1)'])(
    'never at %s',
    (to) => {
      expect(firstPage('uk', nobody, to)).toBe('/uk/welcome/name')
    },
  )
})

describe('a mail in the demo', () => {
  it('has its addresses as links and every other character as it was', () => {
    const text = 'Увійти: [http://localhost:3000/uk/sign-in/link?token=a_b-c&to=%2Fuk] (https://a.example) javascript:x'
    expect(
      pieces(text)
        .filter(({ link }) => link)
        .map((piece) => piece.text),
    ).toEqual(['http://localhost:3000/uk/sign-in/link?token=a_b-c&to=%2Fuk', 'https://a.example'])
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
