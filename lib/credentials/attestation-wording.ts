import type { AttestationClaims } from './attestation-credential'
import { day, number, plain, type Language } from './wording'

/** The fields that every viewer shows. Norwegian, and plain strings: two languages in one field pass either the schema or JSON-LD, never both. */
export function attestationWords(claims: AttestationClaims, organisation: string) {
  const { holder, period, signer } = claims
  const hours = number(claims.minutes / 60, 'nb')
  const perWeek = number(claims.hoursPerWeek, 'nb')
  const percent = number(claims.percentOfFullTime, 'nb')
  const shifts = `${claims.shifts} ${claims.shifts === 1 ? 'vakt' : 'vakter'}`
  const hoursWord = `${hours} ${hours === '1' ? 'bekreftet time' : 'bekreftede timer'}`
  const role = claims.roles.map(({ name }) => name.nb).join(', ')
  return {
    title: 'Attest for frivillig innsats',
    role,
    description: [
      `${holder.name} har vært frivillig hos ${organisation} fra ${day(period.from, 'nb')} til ${day(period.to, 'nb')}${period.ongoing ? ' og er fortsatt frivillig' : ''}.`,
      `Omfang: ${hoursWord}, i snitt ${perWeek} timer per uke (${percent} prosent av full stilling), fordelt på ${shifts}.`,
      `Oppdrag: ${role}.`,
      'Innsatsen var frivillig og ulønnet.',
    ].join(' '),
    criteria: `Timene er bekreftet vakt for vakt av ${plain(organisation)}. Summen er regnet ut av de bekreftede timene og kan ikke skrives inn for hånd.`,
    results: [
      { key: 'hours', name: 'Bekreftede timer', type: 'ext:Hours', value: value(claims.minutes / 60) },
      {
        key: 'hours-per-week',
        name: 'Timer per uke i snitt',
        type: 'ext:HoursPerWeek',
        value: value(claims.hoursPerWeek),
      },
      {
        key: 'percent-of-full-time',
        name: 'Prosent av full stilling',
        type: 'ext:PercentOfFullTime',
        value: value(claims.percentOfFullTime),
      },
      { key: 'shifts', name: 'Bekreftede vakter', type: 'ext:Shifts', value: value(claims.shifts) },
    ],
    evidence: {
      name: 'Bekreftede vakter',
      narrative: `${shifts}, ${hoursWord}. Bekreftet av ${organisation}. Attesten er utstedt av ${signer.name}, ${signer.title}.`,
    },
  }
}

/** Duties and confirmations, in Norwegian and then, marked as translations, in English and Ukrainian. Markdown. */
export function attestationNarrative(claims: AttestationClaims, organisation: string): string {
  const parts = [section(claims, 'nb')]
  for (const language of ['en', 'uk'] as const)
    parts.push(
      `## ${headings[language].translation}`,
      summary[language](claims, organisation),
      section(claims, language),
    )
  return parts.filter(Boolean).join('\n\n')
}

function section(claims: AttestationClaims, language: Language): string {
  const words = headings[language]
  const duties = [...new Set(claims.roles.flatMap((role) => role.duties[language]))]
  return [
    list(words.duties, duties),
    list(words.confirmations, claims.confirmations[language]),
    list(
      words.skills,
      claims.skills.map(({ name }) => name[language]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `### ${title}\n\n${lines.map((line) => `- ${plain(line)}`).join('\n')}`

const headings: Record<Language, { translation: string; duties: string; confirmations: string; skills: string }> = {
  nb: {
    translation: '',
    duties: 'Oppgaver',
    confirmations: 'Organisasjonen bekrefter',
    skills: 'Bekreftede ferdigheter',
  },
  en: {
    translation: 'In English (translation; the Norwegian text applies)',
    duties: 'Duties',
    confirmations: 'The organisation confirms',
    skills: 'Confirmed skills',
  },
  uk: {
    translation: 'Українською (переклад; основний текст — норвезький)',
    duties: 'Обов’язки',
    confirmations: 'Організація підтверджує',
    skills: 'Підтверджені навички',
  },
}

const summary: Record<'en' | 'uk', (claims: AttestationClaims, organisation: string) => string> = {
  en: ({ holder, period, minutes, hoursPerWeek, shifts }, organisation) =>
    plain(
      `${holder.name} volunteered with ${organisation} from ${day(period.from, 'en')} to ${day(period.to, 'en')}${period.ongoing ? ' and still does' : ''}. ` +
        `Confirmed hours: ${number(minutes / 60, 'en')}; hours per week on average: ${number(hoursPerWeek, 'en')}; shifts: ${shifts}. The work was voluntary and unpaid.`,
    ),
  uk: ({ holder, period, minutes, hoursPerWeek, shifts }, organisation) =>
    plain(
      `Підтверджуємо волонтерську роботу: ${holder.name}, організація ${organisation}, період: ${day(period.from, 'uk')} – ${day(period.to, 'uk')}${period.ongoing ? ' (триває)' : ''}. ` +
        `Підтверджені години: ${number(minutes / 60, 'uk')}; у середньому на тиждень: ${number(hoursPerWeek, 'uk')}; змін: ${shifts}. Робота добровільна й неоплачувана.`,
    ),
}

/** For machines: a point, whatever the language. */
const value = (amount: number): string => number(amount, 'en')
