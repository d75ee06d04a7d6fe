import { pictogram } from '@/components/tasks/pictures'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Pictogram } from '@/components/ui/icon'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { daysUntil } from '@/lib/volunteers/week/rules'
import type { NextShift } from '@/lib/volunteers/star/queries'

export function NextShiftCard({ locale, next, now }: { locale: Locale; next: NextShift | null; now: Date }) {
  const t = wordsOf(locale, 'volunteers')
  if (next === null) {
    return (
      <Card as="section" className="grid justify-items-start gap-3">
        <h2>{t('mine.noNext')}</h2>
        <p>{t('mine.noNextText')}</p>
        <ButtonLink href={routes.forYou(locale)}>{t('mine.find')}</ButtonLink>
      </Card>
    )
  }
  return (
    <Card as="section" strong>
      <p className="mb-2 text-small font-semibold text-ink-soft">{inDays(daysUntil(next.startsAt, now), locale)}</p>
      <div className="flex items-start gap-3.5">
        <Pictogram name={pictogram(next.pictogram)} />
        <div>
          <h2 className="text-h3" lang={next.titleLocale === locale ? undefined : next.titleLocale}>
            {next.title}
          </h2>
          <p>{shiftTime(next.startsAt, next.endsAt, locale)}</p>
          <p>{t('mine.met', { address: next.meetingAddress, name: next.contactFirstName })}</p>
        </div>
      </div>
      <div className="button-row mt-3">
        <ButtonLink href={routes.task(locale, next.taskId)} size="small">
          {t('mine.card')}
        </ButtonLink>
        <ButtonLink href={routes.signUp(locale, next.shiftId)} variant="secondary" size="small">
          {t('mine.cannot')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function inDays(days: number, locale: Locale): string {
  const t = wordsOf(locale, 'volunteers')
  if (days <= 0) return t('mine.nextToday')
  return days === 1 ? t('mine.nextTomorrow') : t('mine.nextIn', { count: days })
}
