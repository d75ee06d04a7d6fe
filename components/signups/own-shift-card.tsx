import { roundTime } from '@/components/rounds/round-time'
import { WhyNot } from '@/components/rounds/why-not'
import { pictogram } from '@/components/tasks/pictures'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card, CardHead, CardLink } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Pictogram } from '@/components/ui/icon'
import { deadline, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnWhyNot } from '@/lib/rounds/why-not/queries'
import { routes } from '@/lib/routes'
import type { OwnShift } from '@/lib/signups/own/queries'
import type { ShownSupport } from '@/lib/signups/support/rules'
import { CancelDialog } from './cancel-dialog'
import { ShiftTitle } from './shift-title'
import { ownSupportWords, supportIcon } from './support-line'

/** A shift that is not over, with what can be done about it. */
export function OwnShiftCard({
  shift,
  support,
  whyNot,
  locale,
  now,
}: {
  shift: OwnShift
  support?: ShownSupport | undefined
  whyNot?: OwnWhyNot | undefined
  locale: Locale
  now: Date
}) {
  const t = wordsOf(locale, 'signups')
  const released = shift.state === 'released'
  const title = <ShiftTitle of={shift} locale={locale} />
  return (
    <Card as="li" strong={shift.state === 'offered'} className="grid gap-3">
      <CardHead
        picture={<Pictogram name={pictogram(shift.pictogram)} />}
        title={<h3>{released ? title : <CardLink href={routes.signUp(locale, shift.shiftId)}>{title}</CardLink>}</h3>}
        below={<span lang="nb">{shift.organisation}</span>}
      />
      <Facts>
        <Fact icon="calendar-days">{shiftTime(shift.startsAt, shift.endsAt, locale)}</Fact>
        {released ? null : (
          <Fact icon="map-pin">
            <span lang="nb">{shift.address}</span>. {t('page.meets', { name: shift.contactName })}
          </Fact>
        )}
        {support && <Fact icon={supportIcon(support)}>{ownSupportWords(support, locale)}</Fact>}
      </Facts>
      <State shift={shift} locale={locale} now={now} />
      {whyNot && <WhyNot reason={whyNot} locale={locale} />}
      {shift.state === 'offered' ? (
        <ButtonLink href={routes.signUp(locale, shift.shiftId)} wide>
          {t('mine.answer')}
        </ButtonLink>
      ) : null}
      {shift.canCancel && (shift.state === 'placed' || shift.state === 'waiting') ? (
        <CancelDialog
          shiftId={shift.shiftId}
          from={shift.state === 'waiting' && shift.nextRoundAt ? 'listed' : shift.state}
          locale={locale}
        />
      ) : null}
    </Card>
  )
}

function State({ shift, locale, now }: { shift: OwnShift; locale: Locale; now: Date }) {
  const t = wordsOf(locale, 'signups')
  const badges = [
    shift.state === 'released' && (
      <Badge key="released" tone="bad" icon="calendar-x">
        {t('common:status.cancelled')}
      </Badge>
    ),
    shift.state === 'waiting' && (
      <Badge key="waiting" tone="info" icon="clock">
        {shift.nextRoundAt
          ? t('rounds:shift.badge', { time: roundTime(shift.nextRoundAt, locale, now) })
          : t('mine.number', { number: shift.number ?? '' })}
      </Badge>
    ),
    shift.state === 'offered' && shift.offeredUntil && (
      <Badge key="offered" tone="warn" icon="bell">
        {t('mine.answerBy', { until: deadline(shift.offeredUntil, locale) })}
      </Badge>
    ),
    shift.state === 'placed' && !shift.canCancel && (
      <Badge key="now" tone="good" icon="play">
        {t('mine.now')}
      </Badge>
    ),
    shift.state === 'placed' && shift.awaitsCertificate && (
      <Badge key="certificate" tone="info" icon="file-check">
        {t('mine.certificate')}
      </Badge>
    ),
  ].filter(Boolean)
  return badges.length === 0 ? null : <div className="flex flex-wrap gap-2">{badges}</div>
}
