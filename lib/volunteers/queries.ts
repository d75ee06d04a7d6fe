import 'server-only'
import type { Background, Gain, Interest } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { allPlaces } from '@/lib/tasks/places/queries'
import { placesMeant } from '@/lib/tasks/places/rules'
import type { WeekPart } from './schema'
import { partsOf } from './week/rules'

export interface OwnAnswers {
  background: Background | null
  place: PlaceChoice | null
  travelRadiusKm: number
  available: WeekPart[]
  availabilityVaries: boolean
  programmeTime: WeekPart[]
  interests: Interest[]
  wishedGains: Gain[]
  pausedAt: Date | null
}

/** What the actor answered at the welcome or later; null for somebody who is no volunteer. */
export async function ownAnswers(actor: Actor): Promise<OwnAnswers | null> {
  const db = await database()
  const row = await db.volunteer.findUnique({
    where: { id: actor.personId },
    select: {
      background: true,
      place: { select: { id: true, name: true, county: true } },
      travelRadiusKm: true,
      availability: true,
      availabilityVaries: true,
      programmeTime: true,
      interests: true,
      wishedGains: true,
      pausedAt: true,
    },
  })
  if (!row) return null
  const { availability, programmeTime, ...answers } = row
  return { ...answers, available: partsOf(availability), programmeTime: partsOf(programmeTime) }
}

export interface PlaceChoice {
  id: number
  name: string
  county: string
}

/** The few places that somebody may mean by what they wrote. */
export async function placeChoices(actor: Actor, text: string): Promise<PlaceChoice[]> {
  if (text === '') return []
  return placesMeant(await allPlaces(actor), text)
    .slice(0, 6)
    .map(({ id, name, county }) => ({ id, name, county }))
}
