import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import type { WalletAttestation as Attestation } from '@/lib/attestations/wallet/queries'
import { duration, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { AttestationFacts } from './attestation-facts'
import { AttestationState } from './attestation-state'
import { CodeSwitch } from './code-switch'

interface Props {
  attestation: Attestation
  locale: Locale
}

/** One of the holder's: how it stands, the document, and what can be done with it folded away. */
export function WalletAttestation({ attestation, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const { id, content, verdict, signed, codeOn } = attestation
  return (
    <Card as="article" className="grid gap-3">
      <Head attestation={attestation} locale={locale} />
      {verdict === 'valid' ? (
        <>
          {signed ? null : <p className="text-small">{t('mine.notSigned')}</p>}
          <ButtonLink
            href={routes.attestationPdf(id)}
            variant="secondary"
            icon={<Icon name="download" />}
            prefetch={false}
          >
            {t('mine.download')}
            <span className="sr-only" lang="nb">
              : {content.organisation.name}
            </span>
          </ButtonLink>
        </>
      ) : null}
      <div>
        <Details summary={t('mine.says')} icon="file-text">
          <AttestationFacts content={content} locale={locale} />
        </Details>
        {verdict === 'valid' ? (
          <Details summary={codeOn ? t('mine.files') : `${t('mine.files')}. ${t('code.off')}`} icon="qr-code">
            <div className="grid gap-5">
              <CodeSwitch attestation={attestation} locale={locale} />
              {signed ? (
                <p>
                  <TextLink href={routes.attestationJson(id)} className="-my-2.5 inline-block py-2.5">
                    {t('mine.json')}
                  </TextLink>
                  <span className="block text-small text-ink-soft">{t('mine.jsonText')}</span>
                </p>
              ) : null}
            </div>
          </Details>
        ) : null}
      </div>
    </Card>
  )
}

/** One that ended, in a few lines: by whom, when and why. */
export function EndedAttestation({ attestation, locale }: Props) {
  return (
    <Card as="article" className="grid gap-2">
      <Head attestation={attestation} locale={locale} />
    </Card>
  )
}

function Head({ attestation, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const { content, issuedAt, verdict, withdrawnReason } = attestation
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 lang="nb">{content.organisation.name}</h3>
        <AttestationState verdict={verdict} locale={locale} />
      </div>
      <p>
        {duration(content.minutes, locale)}, {t('attestations:shifts', { count: content.shifts })}.{' '}
        {t('attestations:issued.on', { date: fullDate(issuedAt, locale) })}
      </p>
      {verdict === 'withdrawn' ? (
        <>
          {withdrawnReason ? <p>{t('mine.reason', { reason: withdrawnReason })}</p> : null}
          <p className="text-small text-ink-soft">{t('mine.withdrawnHelp', { email: content.organisation.email })}</p>
        </>
      ) : null}
    </>
  )
}
