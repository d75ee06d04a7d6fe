import { insideOutcome } from '@/lib/attestations/verification/rules'
import type { Check, CheckName } from '@/lib/credentials/checking/checks'
import type { Locale } from '@/lib/i18n/config'
import type { Answer } from './check'
import { filled, plain, type Words, wordsIn } from './words'

const marks = { pass: '✓', fail: '✗', unknown: '?' }
const tags = { uk: 'uk-UA', nb: 'nb-NO', en: 'en-GB' }
const order: readonly CheckName[] = ['signature', 'status', 'dates', 'issuer', 'format']

/** The verdict first; then each check with its time. */
export function report(found: readonly Answer[], locale: Locale): string {
  const words = wordsIn(locale)
  const { all } = words.command
  const count = found.filter(({ verdict }) => verdict === 'valid').length
  const head = found.length > 1 ? [filled(all, { count, total: found.length }), ''] : []
  return [...head, ...found.map((one) => paragraph(one, words, locale))].join('\n')
}

function paragraph(one: Answer, words: Words, locale: Locale): string {
  const { command, checking } = words
  const mark = one.verdict === 'valid' ? marks.pass : doubt(one)
  const who = [
    plain(one.title ?? command[one.kind]),
    one.holder && filled(command.about, { holder: one.holder }),
    filled(command.issuedBy, { issuer: one.issuer.name }),
  ]
  return [
    // Beside a file can lie anybody's key: only the issuer's own address makes it more than that.
    `${mark} ${isBeside(one) ? command.validBeside : checking.file.verdict[one.verdict]}`,
    `  ${plain(one.file)}`,
    ...(one.checks.format.outcome === 'pass' ? [`  ${who.filter(Boolean).join(', ')}`] : []),
    '',
    ...order.flatMap((name) => checkLines(name, one.checks[name], one, words, locale)),
    ...extras(one, words, locale),
    '',
  ].join('\n')
}

const isBeside = ({ verdict, key }: Answer) => verdict === 'valid' && key.origin.from === 'file'

const doubt = ({ checks }: Answer) =>
  Object.values(checks).some(({ outcome }) => outcome === 'fail') ? marks.fail : marks.unknown

function checkLines(name: CheckName, { outcome, reason }: Check, one: Answer, words: Words, locale: Locale): string[] {
  const { check, reason: reasons } = words.checking
  const isOnFile = name === 'issuer' && outcome === 'pass' && one.key.origin.from === 'file'
  const why = reason && outcome !== 'pass' ? [(reasons as Record<string, string>)[reason] ?? reason] : []
  return [
    `  ${marks[outcome]} ${clock(one.at, locale)}  ${isOnFile ? words.command.issuerBeside : check[name][outcome]}`,
    ...[...why, ...notes(name, one, words, locale)].map((line) => `      ${line}`),
  ]
}

/** Whose word a check rests on: said each time, because a file beside it can be anybody's. */
function notes(name: CheckName, { key, list, issuer, checks }: Answer, { command }: Words, locale: Locale): string[] {
  if (checks.format.outcome !== 'pass') return []
  const url = issuer.url ?? issuer.did
  if (name === 'issuer') {
    const line = key.publicKey === null ? [] : [filled(command.key, { key: key.publicKey })]
    if (key.origin.from === 'file') return [...line, filled(command.keysBeside, { file: key.origin.file, url })]
    if (key.origin.from === 'web') return [...line, filled(command.keysOnline, { url })]
    return [key.origin.fault ? filled(command.reached, { host: hostOf(url) }) : filled(command.keysMissing, { url })]
  }
  if (name !== 'status' || list.url === null || checks.signature.outcome !== 'pass') return []
  // Of a list that is not the issuer's nobody knows since when it says what it says.
  const isProven = checks.status.outcome === 'pass' || checks.status.reason === 'withdrawn'
  if (list.origin.from === 'file' && list.asOf !== null && isProven)
    return [filled(command.listFrom, { date: moment(new Date(list.asOf), locale) })]
  if (list.origin.from !== 'nowhere') return []
  const missing = list.origin.fault ? command.reached : command.listMissing
  return [filled(missing, { url: list.url, host: hostOf(list.url) })]
}

function extras({ vouched, log, paper, inside }: Answer, words: Words, locale: Locale): string[] {
  const { command, checking } = words
  const lines: string[] = []
  if (vouched) lines.push(`  ${marks[vouched.outcome]} ${filled(command.vouched[vouched.outcome], { by: vouched.by })}`)
  if (log?.outcome === 'pass') {
    const date = moment(log.issuedAt!, locale)
    lines.push(`  ${marks.pass} ${filled(command.log.pass, { position: log.position!, date })}`)
    lines.push(`      ${log.head ? filled(command.log.head, log.head) : command.log.open}`)
  } else if (log) lines.push(`  ${marks[log.outcome]} ${command.log[log.outcome]}`)
  if (paper) {
    const outcome = paper.state === 'other' ? 'fail' : 'pass'
    lines.push(`  ${marks[outcome]} ${filled(command.paper[paper.state], { file: paper.file ?? '' })}`)
  }
  for (const { title, verdict } of inside) {
    const outcome = insideOutcome({ verdict })
    lines.push(`  ${marks[outcome]} ${checking.check.inside[outcome]}${title ? `: ${plain(title)}` : ''}`)
  }
  return lines
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

const format = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tags[locale], { timeZone: 'Europe/Oslo', ...options })
const clock = (at: Date, locale: Locale) => format(locale, { timeStyle: 'medium' }).format(at)
const moment = (at: Date, locale: Locale) => format(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at)
