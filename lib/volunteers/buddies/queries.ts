import 'server-only'
import type { Language } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type Titled, titled } from '@/lib/signups/rules'
import { firstName, textFor } from '@/lib/tasks/rules'

export interface OwnBuddyOffer {
  shiftsAWeek: number
  onSite: boolean
  remote: boolean
  phone: string | null
  pausedAt: Date | null
}

export async function ownBuddyOffer(actor: Actor): Promise<OwnBuddyOffer | null> {
  const db = await database()
  return db.buddyOffer.findUnique({
    where: { volunteerId: actor.personId },
    select: { shiftsAWeek: true, onSite: true, remote: true, phone: true, pausedAt: true },
  })
}

export interface Accompanied extends Titled {
  shiftId: string
  startsAt: Date
  endsAt: Date
  organisation: string
  address: string
  hint: string
  /** Whoever is met, by first name. */
  name: string
  way: 'door' | 'phone'
  language: Language | null
}

/** Whom the actor meets on the shifts to come, as long as they offer to. */
export async function ownAccompanied(actor: Actor, locale: Locale): Promise<Accompanied[]> {
  const db = await database()
  const volunteerId = actor.personId
  const rows = await db.supportGiven.findMany({
    where: {
      byId: volunteerId,
      rung: { in: ['buddy', 'remoteBuddy'] },
      by: { volunteer: { buddyOffer: { pausedAt: null } } },
      shift: { endsAt: { gt: new Date() }, cancelledAt: null, buddyAbsences: { none: { volunteerId } } },
    },
    orderBy: { shift: { startsAt: 'asc' } },
    select: {
      rung: true,
      language: true,
      volunteerId: true,
      volunteer: { select: { person: { select: { name: true } } } },
      shift: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          signUps: { where: { cancelledAt: null, placedAt: { not: null } }, select: { volunteerId: true } },
          task: {
            select: {
              meetingAddress: true,
              place: { select: { name: true } },
              organisation: { select: { name: true } },
              texts: { select: { locale: true, title: true, meetingHint: true } },
            },
          },
        },
      },
    },
  })
  // Until the next plan, whoever gave their place back is no longer waited for.
  const coming = rows.filter(({ volunteerId: id, shift }) => shift.signUps.some((one) => one.volunteerId === id))
  return coming.map(({ rung, language, volunteer, shift: { id, startsAt, endsAt, task } }) => ({
    shiftId: id,
    startsAt,
    endsAt,
    ...titled(task.texts, locale),
    organisation: task.organisation.name,
    address: `${task.meetingAddress}, ${task.place.name}`,
    hint: textFor(task.texts, locale)?.meetingHint ?? '',
    name: firstName(volunteer.person.name),
    way: rung === 'buddy' ? 'door' : 'phone',
    language,
  }))
}
