import 'server-only'
import type { TFunction } from 'i18next'
import type { Check } from '@/lib/credentials/checking/checks'
import type { Verification } from '@/lib/credentials/verify'
import { clock, decimal, fullDate, moment } from '@/lib/dates'
import { type Locale, locales } from '@/lib/i18n/config'
import type { Namespace } from '@/lib/i18n/resources'
import { wordsOf } from '@/lib/i18n/words'
import type { ForeignFault } from '@/lib/server/foreign'
import { insideOutcome, issuerIn, signatureIn, told } from './rules'

type Words = TFunction<['checking', ...Namespace[]]>

/** What was found out about one credential that somebody handed in. */
export interface CheckedDocument extends Verification {
  /** Of an issuer of ours: when it was withdrawn or replaced, and its number. */
  ours: { orgnr: string | null; withdrawnAt: Date | null; replacedAt: Date | null } | null
  /** What could not be read of somebody else's, and why. */
  unread: { host: string; fault: ForeignFault } | null
}

export interface CheckLine {
  outcome: Check['outcome']
  title: string
  text: string
  link?: { href: string; label: string }
  /** Nothing was checked yet: the reader can do it. */
  open?: true
}

/** The answer about a document that somebody handed in, in finished words. */
export interface AnswerSheet {
  tone: 'good' | 'bad' | 'plain'
  title: string
  translations: { lang: Locale; text: string }[]
  note: string
  help: string | null
  time: string
  lines: CheckLine[]
  facts: { term: string; value: string; lang?: string }[]
  details: { term: string; value: string }[]
}

type AnswerVerdict = Verification['verdict'] | 'replaced'

const tones: Record<AnswerVerdict, AnswerSheet['tone']> = {
  valid: 'good',
  withdrawn: 'bad',
  replaced: 'bad',
  changed: 'bad',
  expired: 'bad',
  notYetValid: 'plain',
  unknownIssuer: 'plain',
  malformed: 'plain',
  unreadableStatus: 'plain',
}

export function answerSheet(checked: CheckedDocument, locale: Locale, at: Date): AnswerSheet {
  const t = wordsOf(locale, 'checking')
  const verdict = checked.verdict === 'withdrawn' && checked.ours?.replacedAt ? 'replaced' : checked.verdict
  return {
    tone: tones[verdict],
    title: t(`file.verdict.${verdict}`),
    translations: locales
      .filter((other) => other !== locale)
      .map((lang) => ({ lang, text: wordsOf(lang, 'checking')(`file.verdict.${verdict}`) })),
    note: note(checked, locale, t) ?? t('now', { time: moment(at, locale) }),
    help: verdict === 'valid' ? null : t(`file.help.${verdict}`),
    time: t('at', { time: clock(at, locale) }),
    lines: lines(checked, locale, t),
    facts: checked.verdict === 'valid' && checked.credential ? facts(checked.credential, locale, t) : [],
    details: checked.credential && checked.checks.format.outcome !== 'fail' ? details(checked.credential, t) : [],
  }
}

function note({ ours, credential }: CheckedDocument, locale: Locale, t: Words): string | null {
  const end = ours?.replacedAt ?? ours?.withdrawnAt
  if (!end || !credential) return null
  const words = { organisation: issuerIn(credential).name, date: fullDate(end, locale) }
  return t(ours?.replacedAt ? 'file.replacedOn' : 'file.withdrawnOn', words)
}

function lines(checked: CheckedDocument, locale: Locale, t: Words): CheckLine[] {
  const { checks, credential, unread, endorsements } = checked
  if (!credential || checks.format.outcome === 'fail') return [line('format', checks.format, '', t)]
  const { name } = issuerIn(credential)
  const { validFrom, validUntil } = told(credential)
  const from = validFrom ? fullDate(validFrom, locale) : ''
  const why = unread ? ` ${t(`foreign.${unread.fault}`, { host: unread.host })}` : ''
  const [issuer, status] = [checks.issuer, checks.status].map((check) => (check.outcome === 'pass' ? '' : why))
  return [
    line('signature', checks.signature, t('check.signatureText', { organisation: name, date: from }), t),
    line('status', checks.status, t('check.statusText'), t, status),
    line(
      'dates',
      checks.dates,
      validUntil
        ? t('check.datesUntil', { from, until: fullDate(validUntil, locale) })
        : t('check.datesText', { date: from }),
      t,
    ),
    { ...line('issuer', checks.issuer, issuerText(checked, t), t, issuer), ...registerLink(checked, t) },
    line('format', checks.format, t('check.formatText'), t),
    ...endorsements.map((one) => inside(one, t)),
  ]
}

/** What passed says by what; what did not says why. */
function line(
  name: keyof Verification['checks'],
  { outcome, reason }: Check,
  passed: string,
  t: Words,
  more = '',
): CheckLine {
  const text = outcome === 'pass' ? passed : reason ? t(`reason.${reason}`) : ''
  return { outcome, title: t(`check.${name}.${outcome}`), text: `${text}${more}`.trim() }
}

function issuerText({ credential, ours }: CheckedDocument, t: Words): string {
  const { did, name: organisation } = issuerIn(credential!)
  return ours?.orgnr
    ? t('check.ownIssuer', { orgnr: inThrees(ours.orgnr), organisation })
    : t('check.foreignIssuer', { organisation, did })
}

const registerLink = ({ ours }: CheckedDocument, t: Words) =>
  ours?.orgnr ? { link: { href: registerAddress(ours.orgnr), label: t('check.register') } } : {}

const registerAddress = (orgnr: string) => `https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`

function inside({ credential, verdict }: Verification, t: Words): CheckLine {
  const outcome = insideOutcome({ verdict })
  const text = credential
    ? t('check.insideText', { title: told(credential).title ?? '', organisation: issuerIn(credential).name })
    : ''
  return { outcome, title: t(`check.inside.${outcome}`), text }
}

function facts(credential: NonNullable<Verification['credential']>, locale: Locale, t: Words): AnswerSheet['facts'] {
  const { title, holder, description, role, results, skills, language, validFrom, validUntil } = told(credential)
  const written: [string, string | null][] = [
    [t('file.fact.title'), title],
    [t('file.fact.holder'), holder],
    [t('file.fact.issuer'), issuerIn(credential).name],
    [t('file.fact.role'), role],
    [t('file.fact.description'), description],
    ...results.map(({ name, value }): [string, string] => [name, asNumber(value, locale)]),
    [t('file.fact.skills'), skills.join(', ')],
  ]
  const dates: [string, string | null][] = [
    [t('file.fact.from'), validFrom && fullDate(validFrom, locale)],
    [t('file.fact.until'), validUntil && fullDate(validUntil, locale)],
  ]
  return [...filled(written).map((fact) => (language ? { ...fact, lang: language } : fact)), ...filled(dates)]
}

/** Signed with a point whatever the language. */
const asNumber = (value: string, locale: Locale) =>
  /^\d{1,9}(\.\d{1,4})?$/.test(value) ? decimal(Number(value), locale) : value

function details(credential: NonNullable<Verification['credential']>, t: Words): AnswerSheet['details'] {
  const { key, method, statusList, statusIndex } = signatureIn(credential)
  const list = statusList && `${statusList}, ${t('engineer.index', { index: statusIndex ?? '' })}`
  const id = typeof credential.id === 'string' ? credential.id : null
  return filled([
    [t('engineer.did'), issuerIn(credential).did],
    [t('engineer.key'), key],
    [t('engineer.method'), method],
    [t('engineer.id'), id],
    [t('engineer.list'), list],
  ])
}

const filled = (all: readonly (readonly [string, string | null])[]) =>
  all.flatMap(([term, value]) => (value ? [{ term, value }] : []))

const inThrees = (orgnr: string) => orgnr.replace(/(\d{3})(?=\d)/g, '$1 ')
