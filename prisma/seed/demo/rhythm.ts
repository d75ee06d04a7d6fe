import type { Role } from '@/prisma/seed/catalogue'
import type { Random } from './random'

/** When a task takes place, week after week. */
export interface Rhythm {
  /** Monday 0. */
  weekday: number
  part: 'morning' | 'evening' | 'weekend'
  from: string
  minutes: number
}

/** On another day than the one that is taken. */
export function rhythm(random: Random, role: Pick<Role, 'hours'>, takenDay?: number): Rhythm {
  const { hours } = role
  const shortest = Math.ceil(hours.min * 2)
  // Nobody's first shift is longer than half a day.
  const longest = Math.max(shortest, Math.min(Math.floor(hours.max * 2), 8))
  const minutes = random.integer(shortest, longest) * 30
  const part =
    minutes > 180 ? 'weekend' : random.pick(['evening', 'evening', 'evening', 'morning', 'weekend', 'weekend'] as const)
  const weekday = part === 'weekend' ? random.integer(5, 6) : random.integer(0, part === 'morning' ? 4 : 3)
  if (weekday === takenDay) return rhythm(random, role, takenDay)
  return { weekday, part, from: random.pick(starts[part]), minutes }
}

const starts = {
  morning: ['09:00', '09:30', '10:00'],
  evening: ['17:00', '17:30', '18:00', '18:30'],
  weekend: ['10:00', '11:00', '12:00', '13:00'],
}
