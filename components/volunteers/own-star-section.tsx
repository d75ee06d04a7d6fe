import { Star } from '@/components/layout/star'
import { gainIcons } from '@/components/tasks/pictures'
import { Details } from '@/components/ui/details'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnStar } from '@/lib/volunteers/star/queries'
import { named } from './named'
import { StarLegend } from './star-legend'

/** The star, and the same in words right below it. */
export function OwnStarSection({ locale, star }: { locale: Locale; star: OwnStar }) {
  const t = wordsOf(locale, 'volunteers')
  const fullest = star.stitches
    .filter(({ filled }) => filled > 0)
    .toSorted((a, b) => b.filled - a.filled)
    .slice(0, 3)
    .map(({ gain }) => gain)
  const grows = star.next && star.next.stitches > 0 ? t('star.grows', { count: star.next.stitches }) : null
  return (
    <section>
      <h2>{t('star.title')}</h2>
      <p className="mt-1 text-ink-soft">{grows ?? (fullest.length === 0 ? t('star.first') : null)}</p>
      <Star
        className="my-2"
        petals={star.stitches}
        label={
          fullest.length === 0
            ? t('star.emptyLabel')
            : t('star.label', { list: named(locale, 'gains', fullest).join(', ') })
        }
      />
      <StarLegend locale={locale} />
      <Details summary={t('star.words')} icon="list" open>
        <Rows>
          {star.stitches.map(({ gain, filled }, index) => (
            <ListRow
              key={gain}
              icon={gainIcons[gain]}
              tone={index % 2 === 0 ? 'warm' : 'action'}
              title={t(`common:gains.${gain}`)}
            >
              <span className="text-ink-soft">
                {gain === 'wellbeing'
                  ? t('star.wellbeing')
                  : filled === 0
                    ? t('star.none')
                    : t(`star.${gain}`, { count: filled })}
              </span>
            </ListRow>
          ))}
        </Rows>
      </Details>
    </section>
  )
}
