import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { duration } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { OwnStar } from '@/lib/volunteers/star/queries'

export function HoursSummary({ locale, star: { confirmed, waiting } }: { locale: Locale; star: OwnStar }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <section>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t('hours.title')}</h2>
        <TextLink href={routes.myHours(locale)} className="inline-flex min-h-11 items-center">
          {t('hours.all')}
        </TextLink>
      </div>
      {confirmed.shifts + waiting.shifts === 0 ? (
        <p>{t('hours.none')}</p>
      ) : (
        <Card className="py-1">
          <Rows>
            {confirmed.shifts > 0 && (
              <Line
                locale={locale}
                {...confirmed}
                badge={
                  <Badge tone="good" icon="check">
                    {t('common:status.confirmed')}
                  </Badge>
                }
              />
            )}
            {waiting.shifts > 0 && (
              <Line
                locale={locale}
                {...waiting}
                badge={
                  <Badge tone="info" icon="clock">
                    {t('common:status.waiting')}
                  </Badge>
                }
              />
            )}
          </Rows>
        </Card>
      )}
    </section>
  )
}

interface LineProps {
  locale: Locale
  minutes: number
  shifts: number
  badge: ReactNode
}

function Line({ locale, minutes, shifts, badge }: LineProps) {
  return (
    <ListRow title={duration(minutes, locale)} aside={badge}>
      <span className="text-small text-ink-soft">
        {wordsOf(locale, 'volunteers')('hours.shifts', { count: shifts })}
      </span>
    </ListRow>
  )
}
