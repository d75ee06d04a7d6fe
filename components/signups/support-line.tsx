import type { IconName } from '@/components/ui/icon'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { ShownSupport } from '@/lib/signups/support/rules'

/** Who or what supports the reader on their shift. */
export function OwnSupport({ support, locale }: { support: ShownSupport; locale: Locale }) {
  const t = wordsOf(locale, 'support')
  return (
    <Rows>
      <ListRow icon={supportIcon(support)} boxed title={t('own.title')}>
        {ownSupportWords(support, locale)}
        <span className="block text-small text-ink-soft">{t('own.why')}</span>
      </ListRow>
    </Rows>
  )
}

export const supportIcon = ({ kind }: ShownSupport): IconName => icons[kind]

const icons = {
  bridge: 'users',
  door: 'hand-heart',
  phone: 'phone',
  staff: 'languages',
  material: 'book-open',
} as const satisfies Record<ShownSupport['kind'], IconName>

export function ownSupportWords(support: ShownSupport, locale: Locale): string {
  const t = wordsOf(locale, 'support')
  if (support.kind === 'material') return t(`own.${support.material}`)
  const language = support.language === null ? '' : t(`speaks.${support.language}`)
  switch (support.kind) {
    case 'bridge':
      return support.name === null
        ? t('own.bridgeUnnamed', { language })
        : t('own.bridge', { name: support.name, language })
    case 'door':
      return t(support.language === null ? 'own.door' : 'own.doorSpeaks', { name: support.name, language })
    case 'phone':
      return t('own.phone', { name: support.name, phone: support.phone, language })
    case 'staff':
      return t('own.staff', { name: support.name, language })
  }
}

/** The same for whoever gets the shift ready: who and how. */
export function rosterSupportWords(support: ShownSupport, locale: Locale): string {
  const t = wordsOf(locale, 'support')
  if (support.kind === 'material') return t(`roster.${support.material}`)
  const who = t(`roster.${support.kind}`, { name: support.name ?? '' })
  return support.language === null
    ? who
    : `${who}, ${t('roster.speaks', { language: t(`speaks.${support.language}`) })}`
}
