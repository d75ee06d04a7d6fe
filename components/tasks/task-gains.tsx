import { Star } from '@/components/layout/star'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { type Gain, gains } from '@/lib/tasks/schema'
import { gainIcons } from './pictures'

/** The petals that a task can fill, drawn and told. */
export function TaskGains({ benefits, locale }: { benefits: readonly Gain[]; locale: Locale }) {
  const t = wordsOf(locale, 'tasks')
  const given = gains.filter((gain) => benefits.includes(gain))
  const names = given.map((gain) => t(`common:gains.${gain}`))
  return (
    <section className="print:hidden">
      <h2>{t('page.gains')}</h2>
      <Star
        className="my-2 max-w-48"
        petals={gains.map((gain) => ({ filled: given.includes(gain) ? 16 : 0 }))}
        label={t('page.star', { gains: names.join(', ') })}
      />
      <Rows columns>
        {given.map((gain) => (
          <ListRow key={gain} icon={gainIcons[gain]} tone={gains.indexOf(gain) % 2 === 0 ? 'warm' : 'action'}>
            {t(`common:gains.${gain}`)}
          </ListRow>
        ))}
      </Rows>
      <p className="mt-2">{t('page.gainsText', { count: given.length })}</p>
    </section>
  )
}
