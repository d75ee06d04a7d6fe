import { addDays, localTime } from '@/lib/dates'
import type { Rhythm } from './rhythm'

/** Tasks of the first organisation where the people whom visitors can be meet, every week without a gap. */
export interface ToldRhythm extends Rhythm {
  told: 'sorting' | 'packing' | 'coffee'
  places: number
}

/** The evening of the sorting lies two to five days back, whatever day it is: its hours still wait for the coordinator. */
export function toldRhythms(now: Date): Map<string, ToldRhythm> {
  const sorting =
    [2, 3, 4, 5].map((days) => localTime(addDays(now, -days)).weekday).find((weekday) => weekday <= 3) ?? 0
  return new Map<string, ToldRhythm>([
    ['sortere-mat', { told: 'sorting', weekday: sorting, part: 'evening', from: '17:30', minutes: 120, places: 8 }],
    [
      'pakke-matposer',
      { told: 'packing', weekday: (sorting + 1) % 4, part: 'evening', from: '18:00', minutes: 120, places: 6 },
    ],
    ['koke-kaffe', { told: 'coffee', weekday: 5, part: 'weekend', from: '12:00', minutes: 120, places: 3 }],
  ])
}
