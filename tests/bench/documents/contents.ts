import type { AttestationContent } from '@/lib/attestations/schema'

const names = ['Oksana Melnyk', 'Андрій Шевченко', 'Iryna Kovalenko-Bondarenko', 'Jonas Bakken', 'Ґалина Їжакевич']
const organisations = ['Solvik matsentral', 'Fjellheim idrettslag', 'Nordfjord og Sunnfjord frivilligsentral']
const work = [
  { nb: 'sortere varer', uk: 'сортувати товари', en: 'sort goods' },
  { nb: 'rydde etter arrangementer', uk: 'прибирати після заходів', en: 'tidy up after events' },
  { nb: 'hjelpe til på språkkafé', uk: 'допомагати в мовному кафе', en: 'help at the language café' },
  { nb: 'dele ut mat', uk: 'роздавати їжу', en: 'hand out food' },
]
const phrases = [
  {
    nb: 'Har vært pålitelig og møtt som avtalt',
    uk: 'Надійність і пунктуальність',
    en: 'Has been reliable and met as agreed',
  },
  { nb: 'Har samarbeidet godt med andre', uk: 'Добра співпраця з іншими', en: 'Has worked well with others' },
]
const skill = {
  id: 'work-in-teams',
  uri: 'http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0',
  name: { nb: 'arbeide i team', uk: 'працювати в команді', en: 'work in teams' },
}

/** Attestations that differ as real ones do: one to four roles, with and without logo, skills and phrases. */
export function content(index: number, logo: string): AttestationContent {
  const roles = Array.from({ length: 1 + (index % 4) }, (_, at) => work[(index + at) % work.length]!)
  const confirmed = phrases.slice(0, index % 3)
  const each = (locale: 'nb' | 'uk' | 'en') => confirmed.map((phrase) => phrase[locale])
  const minutes = 60 + ((index * 75) % 6000)
  return {
    version: 1,
    issuedOn: '2026-11-22',
    organisation: {
      orgnr: '310000019',
      name: organisations[index % organisations.length]!,
      address: 'Bryggegata 4',
      municipality: 'Solvik',
      purpose: { nb: 'Vi deler ut mat.', uk: 'Ми роздаємо їжу.', en: 'We hand out food.' },
      email: 'post@solvik.example',
      phone: null,
      ...(index % 2 === 0 && { logo }),
    },
    volunteer: { name: `${names[index % names.length]!} ${index + 1}` },
    period: { from: '2026-08-12', to: '2026-11-18', ongoing: index % 2 === 0 },
    minutes,
    shifts: 1 + (index % 20),
    hoursPerWeek: Math.round((minutes / 60 / 14.14) * 100) / 100,
    percentOfFullTime: 3.3,
    roles: roles.map((name, at) => ({
      id: `role-${at}`,
      name,
      duties: {
        nb: [`${name.nb} etter dato`, `${name.nb} sammen med andre`, 'følge reglene for hygiene'],
        uk: [`${name.uk} за датою`, `${name.uk} разом з іншими`, 'дотримуватися правил гігієни'],
        en: [`${name.en} by date`, `${name.en} with others`, 'follow the rules of hygiene'],
      },
      minutes: Math.round(minutes / roles.length),
    })),
    confirmations: { nb: each('nb'), uk: each('uk'), en: each('en') },
    ...(index % 3 === 0 && { skills: [skill] }),
    signer: { name: 'Ingrid Haugen', title: 'daglig leder' },
  }
}
