import { WovenMark } from '@/components/layout/woven-mark'
import { Card } from '@/components/ui/card'
import type { CheckedPart } from '@/lib/attestations/verification/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { AttestationFacts } from './attestation-facts'
import { AttestationState } from './attestation-state'
import { VerifyChecks } from './verify-checks'

type VerifiedPartProps = {
  part: CheckedPart
  /** One of several behind one link, under a heading of its own. */
  several: boolean
  at: Date
  locale: Locale
}

/** One attestation: what was checked, then what it says as far as its holder shows it. */
export function VerifiedPart({ part, several, at, locale }: VerifiedPartProps) {
  const t = wordsOf(locale, 'checking')
  const { name: organisation } = part.organisation
  return (
    <>
      <section>
        <h2 className="mb-2">{several ? t('from', { organisation }) : t('checks')}</h2>
        {several ? <State part={part} locale={locale} /> : null}
        <VerifyChecks part={part} at={at} locale={locale} />
      </section>
      {part.content ? (
        <Card
          as="section"
          className="print:break-inside-auto!"
          aria-label={several ? t('from', { organisation }) : undefined}
        >
          {several ? <h3 className="mb-3">{t('attested')}</h3> : <h2 className="mb-3">{t('attested')}</h2>}
          {part.code ? (
            <div className="my-4 flex items-center gap-4">
              <WovenMark code={part.code} label={t('markLabel', { code: part.code })} />
              <p>
                <b className="block">{part.code}</b>
                {t('mark')}
              </p>
            </div>
          ) : null}
          <AttestationFacts content={part.content} locale={locale} />
        </Card>
      ) : null}
    </>
  )
}

function State({ part: { verdict }, locale }: Pick<VerifiedPartProps, 'part' | 'locale'>) {
  const t = wordsOf(locale, 'checking')
  if (verdict === 'valid' || verdict === 'withdrawn' || verdict === 'replaced' || verdict === 'changed')
    return <AttestationState verdict={verdict} locale={locale} />
  return <b>{t(`verdict.${verdict}`)}</b>
}
