import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Verdict } from '@/components/ui/verdict'
import { lastDay } from '@/lib/attestations/sharing/rules'
import type { Checked } from '@/lib/attestations/verification/queries'
import { fullDate, moment } from '@/lib/dates'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { PaperSection } from './paper-section'
import { VerifiedPart } from './verified-part'
import { VerifiedTogether } from './verified-together'
import { VerifyAbout } from './verify-about'
import { VerifyYourself } from './verify-yourself'

type VerifiedProps = {
  checked: Checked
  at: Date
  locale: Locale
  /** What stands between the attestations and what one can check oneself. */
  children: ReactNode
}

const tones = {
  valid: 'good',
  withdrawn: 'bad',
  replaced: 'bad',
  changed: 'bad',
  expired: 'bad',
  unknownIssuer: 'bad',
  malformed: 'bad',
  notYetValid: 'plain',
  unreadableStatus: 'plain',
  mixed: 'plain',
  off: 'plain',
  ended: 'plain',
  unknown: 'plain',
} as const

/** The verdict first; then what it rests on, what is attested, and how to find all of it out without us. */
export function Verified({ checked, at, locale, children }: VerifiedProps) {
  const t = wordsOf(locale, 'checking')
  const { verdict, parts, share } = checked
  const several = parts.length > 1
  const sentence = several && verdict === 'valid' ? 'allValid' : verdict
  const papers = parts.flatMap(({ paper }) => paper ?? [])
  const shows = parts.some(({ content }) => content)
  return (
    <>
      <div className="grid gap-5">
        {checked.own && share ? <Banner tone="info">{t('share.own')}</Banner> : null}
        <Verdict
          tone={tones[verdict]}
          title={t(`verdict.${sentence}`)}
          translations={locales
            .filter((other) => other !== locale)
            .map((lang) => ({ lang, text: wordsOf(lang, 'checking')(`verdict.${sentence}`) }))}
          checked={<Note checked={checked} at={at} locale={locale} />}
        />
        {verdict === 'valid' ? null : <p className="text-lead">{t(`help.${verdict}`)}</p>}
        {shows ? <Whose checked={checked} locale={locale} /> : null}
      </div>
      {share?.combination ? <VerifiedTogether combination={share.combination} locale={locale} /> : null}
      {several || shows || parts.some(({ proof }) => proof)
        ? parts.map((part) => <VerifiedPart key={part.id} part={part} several={several} at={at} locale={locale} />)
        : null}
      {children}
      {shows ? (
        <section className="print:hidden">
          {papers.length > 0 ? <PaperSection papers={papers} locale={locale} /> : null}
          <VerifyYourself parts={parts} files={checked.files} locale={locale} />
          <div className="-mt-px">
            <VerifyAbout locale={locale} />
          </div>
          <div className="mt-4 text-small text-ink-soft">
            {share ? <ShareTerms share={share} locale={locale} /> : null}
            <p>{t('noindex')}</p>
          </div>
        </section>
      ) : null}
    </>
  )
}

function Note({ checked: { verdict, parts }, at, locale }: Omit<VerifiedProps, 'children'>) {
  const t = wordsOf(locale, 'checking')
  const [part] = parts
  if (part && parts.length === 1 && (verdict === 'withdrawn' || verdict === 'replaced' || verdict === 'changed'))
    return t(`note.${verdict}`, {
      organisation: part.organisation.name,
      date: part.endedAt ? fullDate(part.endedAt, locale) : '',
    })
  return t('now', { time: moment(at, locale) })
}

/** Whose it is and from whom, for a reader with ten seconds; and what the holder left out, so that nobody looks for it. */
function Whose({ checked: { parts, share }, locale }: Pick<VerifiedProps, 'checked' | 'locale'>) {
  const t = wordsOf(locale, 'checking')
  const shown = parts.flatMap(({ content }) => content ?? [])
  const names = [...new Set(shown.flatMap(({ volunteer }) => volunteer?.name ?? []))]
  return (
    <div>
      <p className="text-lead">
        {names.map((name) => (
          <b key={name} className="block">
            {name}
          </b>
        ))}
        <span lang="nb">{[...new Set(shown.map(({ organisation }) => organisation.name))].join(', ')}</span>
      </p>
      {share && !(share.shows.name && share.shows.hours) ? (
        <p className="text-ink-soft">
          {share.shows.name ? null : t('share.noName')} {share.shows.hours ? null : t('share.noHours')}
        </p>
      ) : null}
    </div>
  )
}

function ShareTerms({ share, locale }: { share: NonNullable<Checked['share']>; locale: Locale }) {
  const t = wordsOf(locale, 'checking')
  return (
    <p>{share.expiresAt ? t('share.until', { date: fullDate(lastDay(share.expiresAt), locale) }) : t('share.open')}</p>
  )
}
