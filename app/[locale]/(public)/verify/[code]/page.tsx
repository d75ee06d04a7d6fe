import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AttestationFacts } from '@/components/attestations/attestation-facts'
import { CheckCodeForm } from '@/components/attestations/check-code-form'
import { VerifyChecks } from '@/components/attestations/verify-checks'
import { WovenMark } from '@/components/layout/woven-mark'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Verdict } from '@/components/ui/verdict'
import { type CheckedAttestation, checkAttestation } from '@/lib/attestations/verification/queries'
import { fullDate, moment } from '@/lib/dates'
import { type Locale, locales } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { Refusal } from '@/lib/refusal'
import { currentActor } from '@/lib/server/actor'
import { networkAddress } from '@/lib/server/request'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('verify.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function VerdictPage({ params }: Props) {
  const { code } = await params
  const locale = await getLocale()
  const t = await getT('attestations')
  const checked = await checkedOrRefusal(code)
  if (checked instanceof Refusal) {
    return (
      <main id="main" className="wrap narrow stack">
        <h1>{t('verify.limitedTitle')}</h1>
        <Banner tone="warn">{t('verify.limited', checked.values)}</Banner>
      </main>
    )
  }
  return <Checked checked={checked} locale={locale} />
}

async function checkedOrRefusal(code: string): Promise<CheckedAttestation | Refusal> {
  try {
    return await checkAttestation(await currentActor(), code, await networkAddress())
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function Checked({ checked, locale }: { checked: CheckedAttestation; locale: Locale }) {
  const t = wordsOf(locale, 'attestations')
  return (
    <main id="main" className="wrap narrow grid gap-10">
      <Verdict
        tone={checked.verdict === 'valid' ? 'good' : checked.verdict === 'unknown' ? 'plain' : 'bad'}
        title={t(`verdict.${checked.verdict}`)}
        translations={locales
          .filter((other) => other !== locale)
          .map((lang) => ({ lang, text: wordsOf(lang, 'attestations')(`verdict.${checked.verdict}`) }))}
        checked={checkedLine(checked, locale)}
      />
      {checked.verdict === 'valid' ? (
        <Valid {...checked} locale={locale} />
      ) : (
        <Another locale={locale} lead={t(checked.verdict === 'unknown' ? 'verify.unknownHelp' : 'verify.ask')} />
      )}
    </main>
  )
}

function checkedLine(checked: CheckedAttestation, locale: Locale): ReactNode {
  const t = wordsOf(locale, 'attestations')
  if (checked.verdict === 'valid' || checked.verdict === 'unknown')
    return t('verify.now', { time: moment(new Date(), locale) })
  const words = {
    organisation: checked.organisationName,
    date: checked.endedAt ? fullDate(checked.endedAt, locale) : '',
  }
  return t(`verify.${checked.verdict}By`, words)
}

function Valid({
  content,
  code,
  organisationSince,
  locale,
}: Extract<CheckedAttestation, { verdict: 'valid' }> & { locale: Locale }) {
  const t = wordsOf(locale, 'attestations')
  return (
    <>
      <section>
        <h2 className="mb-2">{t('verify.checks')}</h2>
        <VerifyChecks content={content} organisationSince={organisationSince} locale={locale} />
      </section>
      <Card as="section">
        <h2>{t('verify.attested')}</h2>
        <div className="my-4 flex items-center gap-4">
          <WovenMark code={code} label={t('verify.markLabel', { code })} />
          <p>
            <b className="block">{code}</b>
            {t('verify.mark')}
          </p>
        </div>
        <AttestationFacts content={content} locale={locale} />
      </Card>
      <section>
        <Details summary={t('verify.what')} icon="circle-question-mark">
          <p>{t('verify.whatText')}</p>
        </Details>
        <Details summary={t('verify.seen')} icon="eye">
          <p>{t('verify.seenText')}</p>
        </Details>
        <p className="mt-4 text-small text-ink-soft">{t('verify.noindex')}</p>
      </section>
    </>
  )
}

function Another({ locale, lead }: { locale: Locale; lead: string }) {
  const t = wordsOf(locale, 'attestations')
  return (
    <section className="stack">
      <p className="text-lead">{lead}</p>
      <Card>
        <h2 className="mb-4">{t('verify.another')}</h2>
        <CheckCodeForm locale={locale} />
      </Card>
    </section>
  )
}
