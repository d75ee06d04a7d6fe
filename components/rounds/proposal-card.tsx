import { pictogram } from '@/components/tasks/pictures'
import { SupportChips } from '@/components/tasks/support-chips'
import { Badge } from '@/components/ui/badge'
import { Card, CardHead, CardLink } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Pictogram } from '@/components/ui/icon'
import { FitReasons } from '@/components/volunteers/fit-reasons'
import { deadline, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnProposal } from '@/lib/rounds/own/queries'
import { routes } from '@/lib/routes'
import { ProposalAnswer } from './proposal-answer'

/** A place that is held for the reader: what, when, where and why it fits, and the two answers. */
export function ProposalCard({ proposal, locale }: { proposal: OwnProposal; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  const { card, reasons } = proposal
  const { startsAt, endsAt } = card.nextShift
  return (
    <Card as="li" strong className="grid gap-3">
      <CardHead
        picture={<Pictogram name={pictogram(card.pictogram)} tone={card.youTeach ? 'warm' : 'action'} />}
        title={
          <h3 lang={card.titleLocale === locale ? undefined : card.titleLocale}>
            <CardLink href={routes.proposal(locale, proposal.id)}>{card.title}</CardLink>
          </h3>
        }
        below={<span lang="nb">{card.organisationName}</span>}
      />
      <Facts>
        <Fact icon="calendar-days">{shiftTime(startsAt, endsAt, locale)}</Fact>
        <Fact icon="map-pin">
          {card.distanceKm !== null && card.distanceKm >= 1
            ? t('proposal.distance', { place: card.placeName, km: Math.round(card.distanceKm) })
            : card.placeName}
        </Fact>
      </Facts>
      <SupportChips supports={card.supports} locale={locale} />
      {reasons.length > 0 && <FitReasons locale={locale} reasons={reasons} />}
      <div className="grid gap-3 border-t border-line pt-3">
        <p>
          <Badge tone="info" icon="clock">
            {t('proposal.answerBy', { until: deadline(proposal.answerBy, locale) })}
          </Badge>
        </p>
        <ProposalAnswer proposalId={proposal.id} locale={locale} />
      </div>
    </Card>
  )
}
