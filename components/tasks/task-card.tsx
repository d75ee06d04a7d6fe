import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardHead, CardLink } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Pictogram } from '@/components/ui/icon'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { TaskCardView } from '@/lib/tasks/queries'
import { OwnPlace } from './own-place'
import { pictogram } from './pictures'
import { ShiftSeats } from './shift-seats'
import { SupportChips } from './support-chips'

type TaskCardProps = {
  card: TaskCardView
  locale: Locale
  heading?: 'h2' | 'h3'
  as?: 'article' | 'li'
  /** Why it is shown, and buttons of its own: below the chips, above the card's link. */
  children?: ReactNode
}

/** A task in a list: what, who, when, where, which support, how many places. */
export function TaskCard({ card, locale, heading: Heading = 'h3', as = 'article', children }: TaskCardProps) {
  const t = wordsOf(locale, 'tasks')
  const { nextShift: shift, moreShifts } = card
  return (
    <Card as={as} className="flex flex-col">
      <CardHead
        picture={<Pictogram name={pictogram(card.pictogram)} tone={card.youTeach ? 'warm' : 'action'} />}
        above={
          card.youTeach && (
            <Badge tone="warm" icon="star">
              {t('card.youTeach')}
            </Badge>
          )
        }
        title={
          <Heading className="text-h3" lang={card.titleLocale === locale ? undefined : card.titleLocale}>
            <CardLink href={routes.task(locale, card.id)}>{card.title}</CardLink>
          </Heading>
        }
        below={<span lang="nb">{card.organisationName}</span>}
      />
      <Facts className="mt-3">
        <Fact icon="calendar-days">
          {shiftTime(shift.startsAt, shift.endsAt, locale)}
          {moreShifts > 0 && (
            <span className="block text-small text-ink-soft">{t('card.moreShifts', { count: moreShifts })}</span>
          )}
        </Fact>
        <Fact icon="map-pin">
          {card.distanceKm !== null && card.distanceKm >= 1
            ? t('card.distance', { place: card.placeName, km: Math.round(card.distanceKm) })
            : card.placeName}
        </Fact>
        {card.noNorwegianNeeded && <Fact icon="circle-check">{t('card.noNorwegian')}</Fact>}
      </Facts>
      <SupportChips supports={card.supports} locale={locale} className="mt-3" />
      {children && <div className="mt-3 grid gap-3">{children}</div>}
      <div className="mt-auto pt-3">
        <div className="border-t border-line pt-3">
          {shift.mine ? (
            <OwnPlace shift={shift} place={shift.mine} locale={locale} />
          ) : (
            <ShiftSeats shift={shift} locale={locale} />
          )}
        </div>
      </div>
    </Card>
  )
}
