import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { CopyButton } from '@/components/ui/page-buttons'
import { SubmitButton } from '@/components/ui/submit-button'
import { renewShareAction } from '@/lib/attestations/sharing/actions'
import type { OwnShare } from '@/lib/attestations/sharing/queries'
import { lastDay } from '@/lib/attestations/sharing/rules'
import { shareFields } from '@/lib/attestations/sharing/schema'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { ShareControls } from './share-controls'

interface Props {
  share: OwnShare
  publicUrl: string
  locale: Locale
}

const looks = {
  on: { tone: 'good', icon: 'check' },
  off: { tone: 'plain', icon: 'eye-off' },
  ended: { tone: 'info', icon: 'clock' },
} as const

/** A link of the holder's: its address to copy, what it shows, how often it was opened. */
export function ShareCard({ share, publicUrl, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const name = share.label || t('links.unnamed', { date: fullDate(share.createdAt, locale) })
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-h3">{name}</h2>
        <Badge {...looks[share.state]}>{t(`links.state.${share.state}`)}</Badge>
      </div>
      {share.state === 'on' ? <Address address={`${publicUrl}/verify/${share.token}`} locale={locale} /> : null}
      <Behind share={share} locale={locale} />
      {share.state === 'on' ? (
        <p className="flex flex-wrap gap-x-5">
          <TextLink href={routes.verify(locale, share.token)} className="inline-flex min-h-11 items-center">
            {t('links.look')}
          </TextLink>
          <TextLink href={routes.message(locale, 'nav', share.id)} className="inline-flex min-h-11 items-center">
            {t('links.message')}
          </TextLink>
        </p>
      ) : null}
      <ShareControls share={share} name={name} locale={locale} />
    </Card>
  )
}

function Address({ address, locale }: { address: string; locale: Locale }) {
  const t = wordsOf(locale, 'sharing')
  return (
    <div>
      <p className="text-small text-ink-soft">{t('links.address')}</p>
      <p className="rounded-control bg-sunken p-3 text-small font-medium break-all select-all">{address}</p>
      <CopyButton text={address} done={t('links.copied')} icon={<Icon name="copy" />}>
        {t('links.copy')}
      </CopyButton>
    </div>
  )
}

function Behind({ share, locale }: Pick<Props, 'share' | 'locale'>) {
  const t = wordsOf(locale, 'sharing')
  const { attestations, shows, servesCredentials, state, expiresAt, opens } = share
  const shown = shareFields.filter((field) => shows[field]).map((field) => t(`links.shown.${field}`))
  const until = expiresAt && { date: fullDate(lastDay(expiresAt), locale) }
  return (
    <>
      <p>
        <b lang="nb">{attestations.map(({ organisationName }) => organisationName).join(', ')}</b>
        <span className="block">{t('links.shows', { what: [...shown, t('links.always')].join(', ') })}</span>
        {servesCredentials ? null : <span className="block text-small text-ink-soft">{t('links.noFile')}</span>}
      </p>
      <p>
        {until ? t(state === 'ended' ? 'links.ended' : 'links.until', until) : t('links.forever')}
        <span className="block">{opens > 0 ? t('links.opens', { count: opens }) : t('links.neverOpened')}</span>
      </p>
      {attestations.some(({ verdict }) => verdict === 'withdrawn') ? (
        <Banner tone="warn">{t('links.withdrawn')}</Banner>
      ) : null}
      {attestations.some(({ verdict }) => verdict === 'replaced') ? (
        <Banner tone="info">
          <p>{t('links.replaced')}</p>
          {share.canRenew ? (
            <Form action={renewShareAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="mt-2">
              <input type="hidden" name="shareId" value={share.id} />
              <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small">
                {t('links.renew')}
              </SubmitButton>
            </Form>
          ) : null}
        </Banner>
      ) : null}
    </>
  )
}
