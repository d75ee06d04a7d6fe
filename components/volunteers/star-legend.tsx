import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

const looks = {
  confirmed: 'fill-action',
  booked: 'fill-none stroke-action stroke-[2]',
  ahead: 'fill-none stroke-stitch',
}

export function StarLegend({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <ul className="mb-3 flex flex-wrap justify-center gap-x-4 gap-y-1 text-small text-ink-soft">
      {(['confirmed', 'booked', 'ahead'] as const).map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg className="ornament size-4" viewBox="0 0 10 10" aria-hidden="true">
            <rect x="1" y="1" width="8" height="8" className={looks[state]} />
          </svg>
          {t(`star.${state}`)}
        </li>
      ))}
    </ul>
  )
}
