import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnOrganisation } from '@/lib/organisations/queries'
import { routes } from '@/lib/routes'
import { OrganisationStateBadge } from './organisation-state'

/** Where one's applications stand, said as it is. */
export function OwnOrganisations({
  organisations,
  locale,
}: {
  organisations: readonly OwnOrganisation[]
  locale: Locale
}) {
  const t = wordsOf(locale, 'organisations')
  return (
    <ul className="grid gap-4">
      {organisations.map(({ orgnr, name, state, appliedAt, declinedReason, roles }) => (
        <Card key={orgnr} as="li" className="grid justify-items-start gap-2">
          <OrganisationStateBadge state={state} locale={locale} />
          <h3 lang="nb">{name}</h3>
          {state !== 'approved' && <p>{t('own.sentOn', { date: fullDate(appliedAt, locale) })}</p>}
          {state === 'waiting' && <p>{t('own.waiting')}</p>}
          {declinedReason !== null && <p>{t('own.reason', { reason: declinedReason })}</p>}
          {state === 'declined' && roles.includes('owner') && (
            <ButtonLink href={routes.applyAsOrganisation(locale, orgnr)}>{t('own.again')}</ButtonLink>
          )}
          {state !== 'declined' && (
            <ButtonLink href={routes.organisationTasks(locale, orgnr)} variant="secondary" size="small">
              {t('own.tasks')}
            </ButtonLink>
          )}
        </Card>
      ))}
    </ul>
  )
}
