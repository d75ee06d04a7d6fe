import type { IconName } from '@/components/ui/icon'
import { Reasons } from '@/components/ui/reasons'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { FitReason } from '@/lib/volunteers/for-you/rules'
import { named } from './named'

const partIcons = { morning: 'sunrise', day: 'sun', evening: 'moon' } as const

/** Why a task is shown, in words that the person can check against their own answers. */
export function FitReasons({ locale, reasons }: { locale: Locale; reasons: readonly FitReason[] }) {
  return (
    <Reasons
      title={wordsOf(locale, 'volunteers')('forYou.reasons')}
      reasons={reasons.map((reason) => inWords(reason, locale))}
    />
  )
}

function inWords(reason: FitReason, locale: Locale): { icon: IconName; text: string } {
  const t = wordsOf(locale, 'volunteers')
  switch (reason.kind) {
    case 'when':
      return {
        icon: partIcons[reason.part],
        text: t('forYou.when', {
          day: t(`common:weekdays.${reason.weekday as 0}`),
          part: t(`forYou.parts.${reason.part}`),
        }),
      }
    case 'interests':
      return {
        icon: 'heart',
        text: t('forYou.interests', { list: named(locale, 'interests', reason.interests).join(', ') }),
      }
    case 'gains':
      return { icon: 'star', text: t('forYou.gains', { list: named(locale, 'gains', reason.gains).join(', ') }) }
    case 'distance':
      return { icon: 'map-pin', text: t('forYou.distance') }
  }
}
