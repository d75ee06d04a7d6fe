import type { TFunction } from 'i18next'
import type { CheckLine } from '@/lib/attestations/verification/document'
import type { CheckedPart, Proof } from '@/lib/attestations/verification/queries'
import { clock, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import type { Namespace } from '@/lib/i18n/resources'
import { wordsOf } from '@/lib/i18n/words'
import { CheckLines } from './check-lines'
import { checkMarks } from './check-marks'

type Words = TFunction<['checking', ...Namespace[]]>
type VerifyChecksProps = { part: CheckedPart; at: Date; locale: Locale }

/** What the verdict on one attestation rests on. */
export function VerifyChecks({ part, at, locale }: VerifyChecksProps) {
  const t = wordsOf(locale, 'checking')
  const lines = [
    ...(part.proof ? signedLines(part, part.proof, locale, t) : unsignedLines(part, locale, t)),
    ...issuerLine(part, locale, t),
    ...hoursLine(part, t),
    ...paperLine(part, t),
  ]
  return <CheckLines lines={lines} time={t('at', { time: clock(at, locale) })} marks={checkMarks} />
}

function signedLines({ organisation, verdict }: CheckedPart, proof: Proof, locale: Locale, t: Words): CheckLine[] {
  const date = fullDate(proof.signedAt, locale)
  const line = (name: 'signature' | 'status' | 'dates', passed: string): CheckLine => {
    const { outcome, reason } = proof.checks[name]
    return {
      outcome,
      title: t(`check.${name}.${outcome}`),
      text: outcome === 'pass' ? passed : reason ? t(`reason.${reason}`) : '',
    }
  }
  const issuer = proof.checks.issuer
  return [
    line('signature', t('check.signatureText', { organisation: organisation.name, date })),
    // What has been withdrawn this minute outweighs a list that was signed before.
    verdict === 'withdrawn'
      ? { outcome: 'fail', title: t('check.status.fail'), text: t('reason.withdrawn') }
      : verdict === 'replaced'
        ? { outcome: 'fail', title: t('verdict.replaced'), text: '' }
        : line('status', t('check.statusText')),
    line('dates', t('check.datesText', { date: fullDate(proof.validFrom, locale) })),
    ...(issuer.outcome === 'pass'
      ? []
      : [
          {
            outcome: issuer.outcome,
            title: t(`check.issuer.${issuer.outcome}`),
            text: issuer.reason ? t(`reason.${issuer.reason}`) : '',
          },
        ]),
  ]
}

function unsignedLines({ content }: CheckedPart, locale: Locale, t: Words): CheckLine[] {
  if (!content) return []
  const date = fullDate(new Date(`${content.issuedOn}T12:00:00Z`), locale)
  return [
    { outcome: 'pass', title: t('check.unsigned'), text: t('check.unsignedText', { date }) },
    { outcome: 'pass', title: t('check.status.pass'), text: t('check.statusText') },
  ]
}

function issuerLine({ organisation, proof }: CheckedPart, locale: Locale, t: Words): CheckLine[] {
  const { orgnr, approvedAt, inRegisterAt } = organisation
  if (!approvedAt || (proof && proof.checks.issuer.outcome !== 'pass')) return []
  const date = fullDate(approvedAt, locale)
  const inRegister = inRegisterAt && t('check.issuerRegister', { date: fullDate(inRegisterAt, locale) })
  return [
    {
      outcome: 'pass',
      title: t('check.issuer.pass'),
      text: [t('check.issuerText', { orgnr: orgnr.replace(/(\d{3})(?=\d)/g, '$1 '), date }), inRegister]
        .filter(Boolean)
        .join(' '),
      link: { href: `https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`, label: t('check.register') },
    },
  ]
}

const hoursLine = ({ content }: CheckedPart, t: Words): CheckLine[] =>
  content?.shifts === undefined
    ? []
    : [{ outcome: 'pass', title: t('check.hours'), text: t('check.hoursText', { count: content.shifts }) }]

const paperLine = ({ paper }: CheckedPart, t: Words): CheckLine[] =>
  paper
    ? [
        {
          outcome: 'unknown',
          open: true,
          title: t('check.paper'),
          text: t('check.paperText'),
          link: { href: '#paper', label: t('check.paperLink') },
        },
      ]
    : []
