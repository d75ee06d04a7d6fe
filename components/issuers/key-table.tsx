import { Badge, type BadgeTone } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OrganisationKey, OrganisationKeys } from '@/lib/issuers/keys/queries'
import { routes } from '@/lib/routes'

/** Which keys an organisation signs and signed with, and what can be done about them. */
export function KeyTable({ found: { organisation, keys }, locale }: { found: OrganisationKeys; locale: Locale }) {
  const t = wordsOf(locale, 'issuers')
  const columns = [t('keys.name'), t('keys.state'), t('keys.from'), t('keys.signed'), t('keys.action')]
  return (
    <Table caption={t('keys.title')} columns={columns}>
      {keys.map((key) => (
        <Row key={key.id}>
          <RowHeading lang="en">
            <span className="whitespace-nowrap">{key.name}</span>
          </RowHeading>
          <Cell label={t('keys.state')} place="wide">
            <KeyState of={key} locale={locale} />
          </Cell>
          <Cell label={t('keys.from')}>{fullDate(key.createdAt, locale)}</Cell>
          <Cell label={t('keys.signed')}>
            <span className="tabular-nums">{key.signed}</span>
            {key.waiting > 0 && (
              <span className="block text-small text-ink-soft">{t('keys.waiting', { count: key.waiting })}</span>
            )}
          </Cell>
          <Cell label={t('keys.action')} place="wide">
            <KeyActions of={key} organisationId={organisation.id} locale={locale} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

const looks = {
  active: { tone: 'good', icon: 'circle-check' },
  retired: { tone: 'plain', icon: 'clock' },
  compromised: { tone: 'bad', icon: 'triangle-alert' },
} as const satisfies Record<OrganisationKey['state'], { tone: BadgeTone; icon: string }>

function KeyState({ of: key, locale }: { of: OrganisationKey; locale: Locale }) {
  const t = wordsOf(locale, 'issuers')
  const { compromisedSince, retiredAt } = key
  return (
    <>
      <Badge {...looks[key.state]} className="whitespace-nowrap">
        {t(`keys.${key.state}`)}
      </Badge>
      {compromisedSince ? (
        <span className="block text-small">
          {t('keys.compromisedAt', { date: fullDate(compromisedSince, locale) })}
        </span>
      ) : (
        retiredAt && (
          <span className="block text-small">{t('keys.retiredAt', { date: fullDate(retiredAt, locale) })}</span>
        )
      )}
    </>
  )
}

function KeyActions({
  of: { id, name, canReplace, canMark },
  organisationId,
  locale,
}: {
  of: OrganisationKey
  organisationId: string
  locale: Locale
}) {
  const t = wordsOf(locale, 'issuers')
  if (!canMark) return '–'
  return (
    <span className="button-row max-md:mt-1">
      {canReplace && (
        <ButtonLink href={routes.replaceKey(locale, organisationId, id)} variant="secondary" size="small">
          {t('keys.replace')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </ButtonLink>
      )}
      <ButtonLink href={routes.keyCompromised(locale, organisationId, id)} variant="secondary" size="small">
        {t('keys.markCompromised')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </ButtonLink>
    </span>
  )
}
