import { inPetal, petal, type Stitch } from '@/lib/credentials/petals'
import { wovenMark } from '@/lib/credentials/woven-mark'
import { wordsOf } from '@/lib/i18n/words'
import type { AttestationDocument } from './input'
import { confirmation, date, measures, run, strong, translation, type Run } from './wording'

/** What the template draws: finished words in the order they stand, and stitches as [x, y] by thread. */
export function attestationSheet(input: AttestationDocument) {
  const t = wordsOf('nb', 'attestations')
  const { organisation, volunteer } = input
  const title = t('document.title')
  return {
    documentTitle: `${title} – ${volunteer.name}`,
    title,
    name: volunteer.name,
    number: input.number,
    issuedOn: input.issuedOn.split('-').map(Number),
    page: t('document.page', { skipInterpolation: true }),
    brand: 'toveis',
    logo,
    organisation: {
      name: organisation.name,
      lines: [t('document.organisationNumber', { orgnr: inThrees(organisation.orgnr) }), organisation.address],
    },
    issue: [t('document.issued', { date: date(input.issuedOn, 'nb') }), t('document.number', { number: input.number })],
    ...opening(input),
    facts: facts(input),
    lists: [
      { title: t('document.duties'), lines: input.duties.nb },
      { title: t('document.confirmed'), lines: input.confirmations.nb },
    ].filter(({ lines }) => lines.length > 0),
    mark: {
      alt: t('document.mark', { code: input.code }),
      threads: wovenMark(input.code).map(({ stitches }) => stitches.map(pair)),
    },
    signer: signature(input),
    check: {
      label: t('document.check'),
      alt: t('document.qr'),
      url: input.verifyUrl,
      place: input.verifyPlace,
      code: input.code,
    },
    attached: { name: 'attest.json', type: 'application/vc', description: t('document.attached') },
    closing: [
      run(`${t('document.how')} ${t('document.noStamp')} `),
      run(wordsOf('uk', 'attestations')('document.noStamp'), 'uk'),
    ],
    translations: [translation(input, 'uk'), translation(input, 'en')],
  }
}

/** The confirming sentence, broken around the name that stands large on a line of its own. */
function opening(input: AttestationDocument): { confirms: string; intro: Run[][] } {
  const t = wordsOf('nb', 'attestations')
  const sentence = confirmation(input, 'nb')
  const at = sentence.findIndex((part) => part.strong)
  const text = (runs: Run[]) => runs.reduce((words, part) => words + part.text, '').trim()
  const roles = input.roles.map(({ nb }) => nb).join(' · ')
  return {
    confirms: text(sentence.slice(0, at)),
    intro: [
      [run(text(sentence.slice(at + 1)))],
      ...(input.organisation.purpose.nb === '' ? [] : [[run(input.organisation.purpose.nb)]]),
      ...(roles === '' ? [] : [[strong(`${t('document.roles')}: `), run(roles)]]),
    ],
  }
}

function facts(input: AttestationDocument): { label: string; value: string; notes: string[] }[] {
  const t = wordsOf('nb', 'attestations')
  const { period, hours, shifts, perWeek, fullTime } = measures(input, 'nb')
  return [
    { label: t('document.period'), value: period, notes: input.period.ongoing ? [t('document.ongoing')] : [] },
    { label: t('document.confirmedHours'), value: hours, notes: [shifts] },
    { label: t('document.average'), value: perWeek, notes: [fullTime] },
  ]
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

const pair = ({ x, y }: Stitch) => [x, y] as const

/** The product's own mark: eight small petals, spruce in every other one. */
const logo = [1, 0].map((first) =>
  [0, 2, 4, 6].flatMap((index) => petal(2).map((stitch) => pair(inPetal(index + first, stitch)))),
)

const inThrees = (orgnr: string) => orgnr.replace(/\D/g, '').replace(/(\d{3})(?=\d)/g, '$1\u00a0')
