import type { AttestationClaims } from '@/lib/credentials/attestation-credential'

const long = (text: string, times: number) => Array.from({ length: times }, (_, at) => `${text} ${at + 1}`)
const none = { nb: [], uk: [], en: [] }

/** Every form that the words of an attestation can take. */
export const variants: [string, Partial<AttestationClaims>][] = [
  ['as most are', {}],
  ['without skills', { skills: [] }],
  ['without confirmations', { confirmations: none }],
  ['with a name in Cyrillic', { holder: { name: 'Ґанна-Марія Їжакевич-В’юнник' } }],
  ['of somebody who goes on', { period: { from: '2025-02-01', to: '2025-11-14', ongoing: true } }],
  ['of a single hour', { minutes: 60, shifts: 1, hoursPerWeek: 1, percentOfFullTime: 2.7 }],
  [
    'of a role without duties',
    { roles: [{ name: { nb: 'Vert', uk: 'Ведучий', en: 'Host' }, duties: none, minutes: 60 }] },
  ],
  [
    'of many roles with long texts',
    {
      roles: long('Oppgave', 12).map((name) => ({
        name: { nb: name, uk: name, en: name },
        duties: { nb: long(`${name} med mye å gjøre`, 12), uk: long('обов’язок', 12), en: long('duty', 12) },
        minutes: 300,
      })),
    },
  ],
  [
    'with signs that mean something elsewhere',
    {
      holder: { name: '<b>"Ole" \\ *Brumm*</b> & [x](y) #1\t\r\n_:b0 {{navn}}' },
      signer: { name: 'O’Neil\u0007\u2028', title: '@context: null' },
    },
  ],
  ['with letters in two parts and none at all', { holder: { name: 'Bla\u030A Ma\u030Ane \uD83D\uDE00 \uD83D' } }],
]
