import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endConsentAction, renewConsentAction, reopenReferenceAction } from '@/lib/references/answering/actions'
import type { AskedReference } from '@/lib/references/answering/queries'
import { ConsentForm } from './consent-form'
import { ReferenceText } from './reference-text'
import { TokenDialog } from './token-dialog'

interface Props {
  token: string
  asked: AskedReference
  locale: Locale
}

/** What the referee said, and what the same link can still do about it. */
export function GivenReference({ token, asked, locale }: Props) {
  const t = wordsOf(locale, 'references')
  const { volunteer, words } = asked
  return (
    <>
      <h1>{t(asked.state === 'written' ? 'referee.thanks' : 'referee.wrote')}</h1>
      <WhereItStands asked={asked} locale={locale} />
      <ForgottenOn asked={asked} locale={locale} />
      <Card as="section" className="grid gap-4">
        <ReferenceText words={words} locale={locale} />
        <ContactLine asked={asked} locale={locale} />
      </Card>
      {asked.isOwn ? null : (
        <>
          {asked.canRenew ? (
            <Details summary={t('referee.renew')} icon="refresh-cw" open={asked.endsSoon}>
              <p className="mb-4">{t('referee.renewText')}</p>
              <ConsentForm
                action={renewConsentAction}
                token={token}
                submit={t('referee.renewSubmit')}
                variant="secondary"
                locale={locale}
              />
            </Details>
          ) : null}
          <section className="grid gap-3">
            {asked.canRewrite ? (
              <TokenDialog
                action={reopenReferenceAction}
                token={token}
                trigger={t('referee.rewrite')}
                title={t('referee.rewriteTitle')}
                text={t('referee.rewriteText', { volunteer })}
                submit={t('referee.rewriteSubmit')}
                locale={locale}
              />
            ) : null}
            {asked.canEnd ? (
              <TokenDialog
                action={endConsentAction}
                token={token}
                trigger={t('referee.end')}
                title={t('referee.endTitle')}
                text={t('referee.endText', { volunteer })}
                submit={t('referee.end')}
                danger
                locale={locale}
              />
            ) : null}
          </section>
        </>
      )}
    </>
  )
}

function WhereItStands({ asked, locale }: Pick<Props, 'asked' | 'locale'>) {
  const t = wordsOf(locale, 'references')
  const { state, volunteer, consentUntil } = asked
  const until = consentUntil === null ? '' : fullDate(consentUntil, locale)
  if (state === 'written')
    return (
      <Banner tone="good">
        {t('referee.thanksText', { volunteer })} {t('referee.inUseText', { date: until })}
      </Banner>
    )
  if (state === 'kept')
    return (
      <Banner tone="good">
        <b className="block">{t('referee.inUse')}</b>
        {t('referee.inUseText', { date: until })}
      </Banner>
    )
  if (state === 'expired') return <Banner tone="info">{t('referee.expired', { date: until })}</Banner>
  return <Banner tone="info">{t(state === 'ended' ? 'referee.ended' : 'referee.notUsed')}</Banner>
}

/** The day on which nothing of it is kept any more. */
export function ForgottenOn({ asked, locale }: Pick<Props, 'asked' | 'locale'>) {
  if (asked.forgottenOn === null) return null
  return <p>{wordsOf(locale, 'references')('referee.forgotten', { date: fullDate(asked.forgottenOn, locale) })}</p>
}

/** Only the referee sees it here; everybody else only through a link. */
export function ContactLine({ asked, locale }: Pick<Props, 'asked' | 'locale'>) {
  const { phone, email } = asked.contact
  if (!asked.isDrafted) return null
  const contact = [phone, email].filter((one) => one !== undefined).join(', ')
  return <p className="text-small text-ink-soft">{wordsOf(locale, 'references')('preview.contactNote', { contact })}</p>
}
