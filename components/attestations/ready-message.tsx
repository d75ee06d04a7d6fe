import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { CopyButton } from '@/components/ui/page-buttons'
import type { Reader } from '@/lib/attestations/sharing/schema'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { messageText, type Told } from './message-text'

interface Props {
  to: Reader
  told: Told
  locale: Locale
}

/** What to send, in Norwegian, and beside it what it says. */
export function ReadyMessage({ to, told, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const norwegian = messageText(to, told, 'nb')
  const other = locale === 'en' ? 'en' : 'uk'
  const mail = new URLSearchParams({
    subject: wordsOf('nb', 'sharing')(`message.text.${to}.subject`),
    body: norwegian,
  })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 md:grid-cols-2 md:items-start">
      <Card as="section" strong>
        <h2 className="mb-3 text-h3">{t('message.norwegian')}</h2>
        <p lang="nb" className="wrap-anywhere whitespace-pre-line select-all">
          {norwegian}
        </p>
        <CopyButton text={norwegian} done={t('message.copied')} icon={<Icon name="copy" />}>
          {t('message.copy')}
        </CopyButton>
        {/* Spaces as %20: a mail program shows a plus as it is. */}
        <ButtonLink
          href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}
          icon={<Icon name="mail" />}
          className="mt-3"
        >
          {t('message.mail')}
        </ButtonLink>
      </Card>
      <section className="rounded-card bg-sunken p-4">
        <h2 className="mb-3 text-h3">{t('message.translation')}</h2>
        <p lang={other} className="wrap-anywhere whitespace-pre-line">
          {messageText(to, told, other)}
        </p>
      </section>
    </div>
  )
}
