import { wordsOf } from '@/lib/i18n/words'
import type { AttestationDocument } from './input'
import { logoSize } from './logo'
import { brand, weave } from './threads'
import { translation } from './translation'
import { confirmation, date, inThrees, measures, oneByOne, run, strong, type Run } from './wording'

/** What the template draws: finished words in the order they stand, and stitches as [x, y] by thread. */
export function attestationSheet(input: AttestationDocument): Record<string, unknown> {
  const t = wordsOf('nb', 'attestations')
  const title = t('document.title')
  return {
    document: {
      title: `${title} – ${input.volunteer.name}`,
      author: input.organisation.name,
      on: input.issuedOn.split('-').map(Number),
      footer: [input.organisation.name, input.number],
    },
    page: t('document.page', { skipInterpolation: true }),
    place: input.verifyPlace,
    brand,
    organisation: sender(input),
    issue: [t('document.issued', { date: date(input.issuedOn, 'nb') }), t('document.number', { number: input.number })],
    title,
    name: input.volunteer.name,
    ...opening(input),
    facts: facts(input),
    columns: columns(input),
    mark: { alt: t('document.mark', { code: input.code }), threads: weave(input.code) },
    signer: signature(input),
    check: {
      label: t('document.check'),
      alt: t('document.qr'),
      url: input.verifyUrl,
      code: input.code,
    },
    attached: { name: attachedName, type: 'application/vc', description: t('document.attached') },
    closing: closing(input),
    translations: [translation(input, 'uk'), translation(input, 'en')],
  }
}

const attachedName = 'attest.json'

function sender({ organisation, logo }: AttestationDocument) {
  const t = wordsOf('nb', 'attestations')
  const size = logo && logoSize(logo)
  return {
    name: organisation.name,
    number: t('document.organisationNumber', { orgnr: inThrees(organisation.orgnr) }),
    register: `https://virksomhet.brreg.no/nb/oppslag/enheter/${organisation.orgnr}`,
    address: organisation.address,
    ...(size && { logo: { ...size, alt: t('document.logo', { organisation: organisation.name }) } }),
  }
}

/** The confirming sentence, broken around the name that stands large on a line of its own. */
function opening(input: AttestationDocument): { confirms: string; intro: Run[][] } {
  const t = wordsOf('nb', 'attestations')
  const sentence = confirmation(input, 'nb')
  const at = sentence.findIndex((part) => part.strong)
  const text = (runs: Run[]) => runs.reduce((words, part) => words + part.text, '').trim()
  const roles = oneByOne(input.roles.map(({ nb }) => nb))
  return {
    confirms: text(sentence.slice(0, at)),
    intro: [
      [run(text(sentence.slice(at + 1)))],
      ...(input.organisation.purpose.nb === '' ? [] : [[run(input.organisation.purpose.nb)]]),
      ...(roles === '' ? [] : [[strong(`${t('document.roles')}:\u00a0`), run(roles)]]),
    ],
  }
}

function facts(input: AttestationDocument): { label: string; value: string; notes: string[] }[] {
  const t = wordsOf('nb', 'attestations')
  const { period, ongoing, hours, shifts, perWeek, fullTime } = measures(input, 'nb')
  return [
    { label: t('document.period'), value: period, notes: ongoing === null ? [] : [ongoing] },
    { label: t('document.confirmedHours'), value: hours, notes: [shifts] },
    { label: t('document.average'), value: perWeek, notes: [fullTime] },
  ]
}

interface Part {
  title: string
  note: string | null
  lines: string[]
}

/** What there is a line of, in two columns that are as even as their order allows. */
function columns(input: AttestationDocument): [Part[], Part[]] {
  const t = wordsOf('nb', 'attestations')
  const parts = [
    { title: t('document.duties'), note: null, lines: input.duties.nb },
    { title: t('document.confirmed'), note: null, lines: input.confirmations.nb },
    { title: t('document.skills'), note: t('document.skillsNote'), lines: input.skills.map(({ nb }) => nb) },
  ].filter(({ lines }) => lines.length > 0)
  const height = (some: Part[]) => some.reduce((lines, part) => lines + part.lines.length + 2, 0)
  const later = height(parts.slice(0, 2)) < height(parts.slice(1)) ? 2 : 1
  return [parts.slice(0, later), parts.slice(later)]
}

function signature({ signer, organisation }: AttestationDocument) {
  return {
    name: signer.name,
    // The italic of the family has no Cyrillic.
    style: /\p{Script=Cyrillic}/u.test(signer.name) ? 'normal' : 'italic',
    line: signer.title === '' ? [strong(signer.name)] : [strong(signer.name), run(`, ${signer.title}`)],
    // An address may break after its @ and dots.
    contact: [organisation.email.split(/(?<=[@.])/), ...(organisation.phone === null ? [] : [[organisation.phone]])],
  }
}

function closing({ credential, operator }: AttestationDocument): Run[][] {
  const t = wordsOf('nb', 'attestations')
  const inside = credential === null ? [] : [t('document.inside', { file: attachedName })]
  return [
    [run([t('document.how'), ...inside, t('document.operator', { ...operator })].join(' '))],
    [run(`${t('document.noStamp')} `), run(wordsOf('uk', 'attestations')('document.noStamp'), 'uk')],
  ]
}
