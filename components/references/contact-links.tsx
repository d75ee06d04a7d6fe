import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Dialog } from '@/components/ui/dialog'
import { SelectField, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { CopyButton } from '@/components/ui/page-buttons'
import { SubmitButton } from '@/components/ui/submit-button'
import { moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endContactLinkAction, makeContactLinkAction } from '@/lib/references/contact/actions'
import type { OwnContactLink } from '@/lib/references/contact/queries'
import { linkDays } from '@/lib/references/schema'
import { routes } from '@/lib/routes'

interface Props {
  referenceId: string
  links: readonly (OwnContactLink & { address: string })[]
  locale: Locale
}

/** One link for each employer: made, copied, counted and switched off here. */
export function ContactLinks({ referenceId, links, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <section className="stack">
      <h2>{t('links.title')}</h2>
      <p>{t('links.text')}</p>
      {links.map((link) => (
        <LinkCard key={link.id} link={link} locale={locale} />
      ))}
      <Card>
        <Form
          id="contact-link"
          action={makeContactLinkAction}
          words={{ summaryTitle: t('common:errorSummaryTitle') }}
          className="grid gap-4"
        >
          <input type="hidden" name="referenceId" value={referenceId} />
          <TextField
            name="label"
            label={t('links.label')}
            hint={t('links.labelHint')}
            maxLength={80}
            autoComplete="off"
          />
          <SelectField
            name="days"
            label={t('links.days')}
            defaultValue="14"
            options={linkDays.map((value) => ({ value, label: t('links.day', { count: Number(value) }) }))}
          />
          <SubmitButton
            busy={t('common:do.sending')}
            variant="secondary"
            className="max-md:w-full md:justify-self-start"
          >
            {t('links.make')}
          </SubmitButton>
        </Form>
      </Card>
    </section>
  )
}

function LinkCard({ link, locale }: { link: Props['links'][number]; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3>{link.label}</h3>
        {link.isLive ? (
          <Badge tone="good">{t('links.until', { time: moment(link.expiresAt, locale) })}</Badge>
        ) : (
          <Badge>{t('links.over')}</Badge>
        )}
      </div>
      {link.isLive ? (
        <div>
          <p className="rounded-control bg-sunken p-3 text-small break-all select-all">{link.address}</p>
          <CopyButton text={link.address} done={t('links.copied')} icon={<Icon name="copy" />}>
            {t('links.copy')}
          </CopyButton>
          <p className="mt-2">
            <TextLink href={routes.contact(locale, link.token)} className="inline-flex min-h-11 items-center">
              {t('links.look')}
            </TextLink>
          </p>
        </div>
      ) : null}
      {link.openings.length === 0 ? (
        <p className="text-small text-ink-soft">{t('links.shownNever')}</p>
      ) : (
        <Details summary={`${t('links.shown')} (${link.openings.length})`} icon="eye">
          <ul className="grid gap-1">
            {link.openings.map((at, index) => (
              <li key={index}>{moment(at, locale)}</li>
            ))}
          </ul>
          <p className="mt-2 text-small text-ink-soft">{t('links.noWho')}</p>
        </Details>
      )}
      {link.isLive ? (
        <Dialog
          trigger={t('links.end')}
          title={t('links.endTitle')}
          close={t('links.stay')}
          variant="quiet"
          size="small"
          className="justify-self-start"
        >
          <p className="mb-4">{t('links.endText')}</p>
          <Form action={endContactLinkAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
            <input type="hidden" name="linkId" value={link.id} />
            <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
              {t('links.end')}
            </SubmitButton>
          </Form>
        </Dialog>
      ) : null}
    </Card>
  )
}
