import { Star } from '@/components/layout/star'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { gains } from '@/lib/tasks/schema'
import { gainIcons } from './pictures'

/** As the star looks after a while: some petals further than others, none of them better. */
const afterAWhile = [8, 7, 9, 12, 9, 6, 5, 7]

export function LandingGains({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'pages')
  return (
    <section className="gap-5 md:grid md:grid-cols-2 md:items-center">
      <div>
        <h2>{t('home.gainsTitle')}</h2>
        <Star className="my-4" petals={afterAWhile.map((filled) => ({ filled }))} label={t('home.starLabel')} />
        <p className="mx-auto max-w-reading text-center text-small text-ink-soft">{t('home.starText')}</p>
      </div>
      <Rows className="mt-4 md:mt-0">
        {gains.map((gain, index) => (
          <ListRow
            key={gain}
            icon={gainIcons[gain]}
            tone={index % 2 === 0 ? 'warm' : 'action'}
            title={t(`common:gains.${gain}`)}
          >
            <span className="text-ink-soft">{t(`home.gains.${gain}`)}</span>
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
