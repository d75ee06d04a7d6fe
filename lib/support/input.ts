import type { SupportInput } from './facts'

/** A plan made from nonsense would send somebody to the wrong door: it is refused with the name of the field. */
export function checkInput({ shifts, buddies }: SupportInput): void {
  unique(
    'shifts.id',
    shifts.map(({ id }) => id),
  )
  unique(
    'buddies.id',
    buddies.map(({ id }) => id),
  )
  for (const { startsAt, endsAt, day, lastDay, position, placed } of shifts) {
    demand('shifts.startsAt', Number.isFinite(startsAt))
    demand('shifts.endsAt', Number.isFinite(endsAt) && endsAt > startsAt)
    demand('shifts.lastDay', lastDay >= day)
    demand('shifts.position', Number.isFinite(position.latitude) && Number.isFinite(position.longitude))
    unique('shifts.placed', placed)
  }
  for (const { shiftsAWeek, position, radiusKm, away } of buddies) {
    demand('buddies.shiftsAWeek', Number.isInteger(shiftsAWeek) && shiftsAWeek >= 1)
    demand('buddies.radiusKm', radiusKm >= 0)
    demand(
      'buddies.position',
      position === null || (Number.isFinite(position.latitude) && Number.isFinite(position.longitude)),
    )
    demand(
      'buddies.away',
      away.every(({ startsAt, endsAt }) => endsAt > startsAt),
    )
  }
}

function unique(field: string, values: readonly string[]): void {
  demand(field, new Set(values).size === values.length)
}

function demand(field: string, holds: boolean): void {
  if (!holds) throw new RangeError(`Support can't be planned: ${field}`)
}
