import type { Locale } from '@/lib/i18n/config'
import type { OwnWhyNot } from '@/lib/rounds/why-not/queries'
import type { OwnShift } from '@/lib/signups/own/queries'
import type { ShownSupport } from '@/lib/signups/support/rules'
import { OwnShiftCard } from './own-shift-card'

/** Shifts in the same state under their heading; nothing where there is none. */
export function OwnShiftList({
  title,
  shifts,
  support,
  whyNots = [],
  locale,
  now,
}: {
  title: string
  shifts: OwnShift[]
  /** By shift, where there is a place. */
  support?: ReadonlyMap<string, ShownSupport>
  whyNots?: readonly OwnWhyNot[]
  locale: Locale
  now: Date
}) {
  if (shifts.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="mt-3 grid gap-3">
        {shifts.map((shift) => (
          <OwnShiftCard
            key={shift.shiftId}
            shift={shift}
            support={support?.get(shift.shiftId)}
            whyNot={whyNots.find(({ shiftId }) => shiftId === shift.shiftId)}
            locale={locale}
            now={now}
          />
        ))}
      </ul>
    </section>
  )
}
