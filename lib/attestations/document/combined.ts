import { localDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { combined } from '@/lib/attestations/sharing/rules'
import type { AttestationDocument, CombinedDocument } from './input'
import { brand, weave } from './threads'
import {
  bound,
  date,
  ended,
  inThrees,
  labelled,
  measures,
  oneByOne,
  run,
  said,
  strong,
  type Run,
  type Translation,
} from './wording'

const attachedName = 'attester.json'

/** One section for each organisation, and on top what they come to together. */
export function combinedSheet(input: CombinedDocument): Record<string, unknown> {
  const t = wordsOf('nb', 'attestations')
  const [first] = input.parts
  if (!first) throw new Error('An overview of nothing.')
  const on = localDate(input.madeAt)
  const title = t('document.combined.title')
  return {
    document: {
      title: `${title} – ${input.volunteer.name}`,
      author: input.operator.name,
      on: on.split('-').map(Number),
      footer: [title, input.volunteer.name],
    },
    page: t('document.page', { skipInterpolation: true }),
    place: first.verifyPlace,
    brand,
    made: t('document.combined.made', { date: date(on, 'nb') }),
    title,
    name: input.volunteer.name,
    about: t('document.combined.about', { count: input.parts.length }),
    facts: facts(input.parts),
    heading: t('document.combined.parts'),
    parts: input.parts.map((part) => section(part, input.volunteer.name)),
    attached: { name: attachedName, type: 'application/vp', description: t('document.combined.attached') },
    closing: closing(input, first.verifyPlace),
    translations: [translation(input, on, 'uk'), translation(input, on, 'en')],
  }
}

/** As for one attestation, said by nobody in particular. */
const figures = (of: Parameters<typeof measures>[0], locale: Locale) => ({
  ...measures(of, locale),
  ongoing: of.period.ongoing ? wordsOf(locale, 'attestations')('document.combined.ongoing') : null,
})

const totals = (parts: readonly AttestationDocument[], locale: Locale) => {
  const sum = combined(parts)
  if (!sum) throw new Error('An overview of nothing.')
  return {
    ...figures(sum, locale),
    organisations: bound(
      wordsOf(locale, 'attestations')('document.combined.organisations', { count: sum.organisations }),
    ),
  }
}

function facts(parts: readonly AttestationDocument[]): { label: string; value: string; notes: string[] }[] {
  const t = wordsOf('nb', 'attestations')
  const { period, ongoing, hours, shifts, organisations, perWeek, fullTime } = totals(parts, 'nb')
  return [
    { label: t('document.combined.whole'), value: period, notes: ongoing === null ? [] : [ongoing] },
    { label: t('document.combined.hours'), value: hours, notes: [`${shifts}, ${organisations}`] },
    { label: t('document.average'), value: perWeek, notes: [fullTime] },
  ]
}

function section(part: AttestationDocument, holder: string) {
  const t = wordsOf('nb', 'attestations')
  const { organisation, signer, volunteer } = part
  const { period, ongoing, hours, shifts, perWeek, fullTime } = figures(part, 'nb')
  const lines = [
    // Spelled otherwise there: what was signed is what stands.
    ...(volunteer.name === holder ? [] : [[strong(volunteer.name)]]),
    [strong(`${hours}, ${shifts}`), run(`, ${period}${ongoing === null ? '' : `, ${ongoing}`}`)],
    [run(`${t('document.average')} ${perWeek}, ${fullTime}`)],
    labelled(t('document.roles'), oneByOne(part.roles.map(({ nb }) => nb))),
    labelled(t('document.skills'), oneByOne(part.skills.map(({ nb }) => nb))),
    labelled(t('document.signed'), [signer.name, signer.title, date(part.issuedOn, 'nb')].filter(Boolean).join(', ')),
  ]
  return {
    name: organisation.name,
    numbers: [
      t('document.organisationNumber', { orgnr: inThrees(organisation.orgnr) }),
      t('document.number', { number: part.number }),
    ].join(' · '),
    lines: lines.filter(({ length }) => length > 0),
    url: part.verifyUrl,
    code: part.code,
    mark: { alt: t('document.mark', { code: part.code }), threads: weave(part.code) },
    qr: t('document.combined.qr', { organisation: organisation.name }),
  }
}

function closing({ presentation, operator }: CombinedDocument, place: string): Run[][] {
  const t = wordsOf('nb', 'attestations')
  const inside = presentation === null ? [] : [t('document.combined.inside', { file: attachedName })]
  const words = [t('document.combined.sum'), t('document.combined.each', { place }), ...inside]
  return [[run([...words, t('document.operator', { ...operator })].join(' '))]]
}

function translation({ volunteer, parts }: CombinedDocument, on: string, locale: 'uk' | 'en'): Translation {
  const t = wordsOf(locale, 'attestations')
  const { period, ongoing, hours, shifts, organisations, perWeek, fullTime } = totals(parts, locale)
  return {
    lang: locale,
    title: t('document.combined.title'),
    note: t('document.translation'),
    groups: said([
      [
        [
          strong(volunteer.name),
          run(`. ${t('document.combined.about', { count: parts.length })} ${t('document.unpaid')}`),
        ],
      ],
      [
        labelled(t('document.combined.whole'), ongoing === null ? period : `${period}, ${ongoing}`),
        labelled(t('document.combined.hours'), `${hours}, ${shifts}, ${organisations}`),
        labelled(t('document.average'), `${perWeek}, ${fullTime}`),
      ],
      ...parts.map((part) => [summary(part, locale)]),
    ]),
    apart: [run(`${ended(t('document.combined.made', { date: date(on, locale) }))} ${t('document.combined.sum')}`)],
  }
}

/** «Solvik matsentral: 17,5 години, 9 змін, з 12 серпня до 18 листопада 2026 р. Завдання: …» */
function summary(part: AttestationDocument, locale: 'uk' | 'en'): Run[] {
  const t = wordsOf(locale, 'attestations')
  const { period, ongoing, hours, shifts } = figures(part, locale)
  const facts = [hours, shifts, period, ...(ongoing === null ? [] : [ongoing])].join(', ')
  return [
    strong(part.organisation.name, 'nb'),
    run(`: ${ended(facts)} `),
    ...labelled(t('document.roles'), oneByOne(part.roles.map((role) => role[locale]))),
    ...labelled(t('document.skills'), oneByOne(part.skills.map((name) => name[locale]))),
  ]
}
