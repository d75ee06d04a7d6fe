import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { type Need, publicationItems } from '@/lib/tasks/publishing/rules'
import { NeedLink } from './need-link'

/** What is ready and what is missing, each with the way to its field. */
export function PublishChecklist({ needs, orgnr, locale }: { needs: readonly Need[]; orgnr: string; locale: Locale }) {
  const t = wordsOf(locale, 'editing')
  const items = publicationItems.map((item) => ({ item, first: needs.find((need) => need.item === item) }))
  const ready = items.filter(({ first }) => !first).length
  return (
    <Card as="section" aria-labelledby="checklist">
      <h2 id="checklist" className="text-h3">
        {t('check.title')}
      </h2>
      <p className="text-small text-ink-soft">
        {t('check.ready', { ready, of: items.length })}. {t('check.savedOnly')}
      </p>
      <ul className="mt-2">
        {items.map(({ item, first }) => (
          <li key={item} className="flex gap-2.5 py-1.5 leading-snug">
            <Icon name={first ? 'circle-alert' : 'circle-check'} className={first ? 'text-bad' : 'text-good'} />
            <span>
              {first ? <NeedLink need={first} page="" orgnr={orgnr} locale={locale} /> : t(`check.items.${item}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
