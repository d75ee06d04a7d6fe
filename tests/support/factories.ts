import { randomUUID } from 'node:crypto'
import type { MembershipRole, Prisma } from '@/lib/generated/prisma/client'
import { type Actor, loadActor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'

// Rows that are whole and valid; a test says only what it is about.

let count = 0
const next = () => (count += 1)

const hour = 3_600_000
export const hoursFromNow = (hours: number) => new Date(Math.ceil(Date.now() / (hour / 4)) * (hour / 4) + hours * hour)

export async function aPerson(over: Partial<Prisma.PersonUncheckedCreateInput> = {}): Promise<Actor> {
  const db = await database()
  const { id } = await db.person.create({
    data: { email: `person${next()}.${randomUUID()}@post.example`, name: 'Kari Nordmann', ...over },
    select: { id: true },
  })
  return actorOf(id)
}

export async function aVolunteer(
  over: Partial<Prisma.VolunteerUncheckedCreateInput> = {},
  person: Partial<Prisma.PersonUncheckedCreateInput> = {},
): Promise<Actor> {
  const { personId } = await aPerson({ name: 'Oksana Melnyk', adultSince: new Date(), ...person })
  const db = await database()
  await db.volunteer.create({ data: { id: personId, welcomedAt: new Date(), ...over } })
  return actorOf(personId)
}

export const anAdministrator = (): Promise<Actor> => aPerson({ name: 'Per Aas', administratorSince: new Date() })

/** The actor as the database knows them now. */
export async function actorOf(personId: string): Promise<Actor> {
  const actor = await loadActor(personId)
  if (!actor) throw new Error('no such person')
  return actor
}

export async function aPlace(over: Partial<Prisma.PlaceUncheckedCreateInput> = {}): Promise<number> {
  const db = await database()
  const place = {
    id: 1000 + next(),
    name: 'Tromsø',
    municipality: 'Tromsø',
    municipalityNumber: '5501',
    county: 'Troms',
    latitude: 69.65,
    longitude: 18.96,
    seat: true,
    ...over,
  }
  await db.place.create({ data: place })
  return place.id
}

/** Invented numbers: real ones begin with 8 or 9. */
export function anOrgnr(): string {
  for (;;) {
    const first = `31${String(next() + 1000).padStart(6, '0')}`
    const remainder = [3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, weight, i) => sum + weight * Number(first[i]), 0) % 11
    if (remainder !== 1) return `${first}${(11 - remainder) % 11}`
  }
}

export interface AnOrganisation {
  id: string
  orgnr: string
}

export async function anOrganisation(
  over: Partial<Prisma.PartnerOrganisationUncheckedCreateInput> = {},
): Promise<AnOrganisation> {
  const db = await database()
  const approver = await aPerson({ name: 'Per Aas', administratorSince: new Date() })
  return db.partnerOrganisation.create({
    data: {
      orgnr: anOrgnr(),
      name: 'Nordlys matsentral',
      purposeNb: 'Redder mat og deler den ut.',
      address: 'Bryggegata 4',
      placeId: over.placeId ?? (await aPlace()),
      email: 'post@nordlys.example',
      registerAnswer: 'found',
      registerCheckedAt: new Date(),
      approvedAt: new Date(),
      approvedById: approver.personId,
      insuredAccident: true,
      insuredLiability: false,
      ...over,
    },
    select: { id: true, orgnr: true },
  })
}

/** Somebody with these roles in the organisation. */
export async function aMember(organisation: AnOrganisation, ...roles: MembershipRole[]): Promise<Actor> {
  const { personId } = await aPerson({ name: 'Ingrid Haugen' })
  const db = await database()
  await db.membership.create({ data: { organisationId: organisation.id, personId, roles, title: 'daglig leder' } })
  return actorOf(personId)
}

export async function aRole(over: Partial<Prisma.VolunteerRoleUncheckedCreateInput> = {}): Promise<string> {
  const db = await database()
  const id = over.id ?? `role-${next()}`
  const words = {
    summary: 'Du sorterer mat.',
    duties: ['sortere matvarer'],
    bring: ['gode sko'],
    safetyLine: 'Bruk hansker.',
  }
  await db.volunteerRole.create({
    data: {
      id,
      category: 'mat',
      pictogram: 'package',
      benefits: ['work', 'experience'],
      supports: ['buddy', 'shown'],
      interests: ['food'],
      minHours: 2,
      maxHours: 4,
      minGroup: 2,
      maxGroup: 8,
      policeCertificate: 'no',
      youTeach: false,
      ...over,
      texts: {
        create: [
          { locale: 'nb', name: 'Sortere mat', ...words },
          { locale: 'uk', name: 'Сортувати продукти', ...words },
          { locale: 'en', name: 'Sort food', ...words },
        ],
      },
    },
  })
  return id
}

/** A published task with its texts. */
export async function aTask(
  organisation: AnOrganisation,
  over: Partial<Prisma.TaskUncheckedCreateInput> = {},
): Promise<string> {
  const db = await database()
  const words = {
    summary: 'Kort om oppgaven.',
    meetingHint: 'Blå dør.',
    bring: ['gode sko'],
    safetyLine: 'Bruk hansker.',
  }
  const { id } = await db.task.create({
    data: {
      organisationId: organisation.id,
      roleId: over.roleId ?? (await aRole()),
      placeId: over.placeId ?? (await aPlace()),
      supports: ['buddy', 'shown'],
      meetingAddress: 'Bryggegata 4',
      contactName: 'Kari',
      contactPhone: '+47 000 00 000',
      expensesRefunded: true,
      foodServed: true,
      policeCertificate: 'no',
      membersDoThis: true,
      wouldBeBought: false,
      soldInCompetition: false,
      longAlone: false,
      publishedAt: new Date(),
      ...over,
      texts: {
        create: [
          { locale: 'nb', title: 'Sortere mat', ...words },
          { locale: 'uk', title: 'Сортувати продукти', ...words },
          { locale: 'en', title: 'Sort food', ...words },
        ],
      },
    },
    select: { id: true },
  })
  return id
}

export interface AShift {
  id: string
  startsAt: Date
  endsAt: Date
}

/** Two hours, the day after tomorrow, for eight. */
export async function aShift(taskId: string, over: Partial<Prisma.ShiftUncheckedCreateInput> = {}): Promise<AShift> {
  const db = await database()
  return db.shift.create({
    data: { taskId, startsAt: hoursFromNow(48), endsAt: hoursFromNow(50), places: 8, ...over },
    select: { id: true, startsAt: true, endsAt: true },
  })
}

/** A place on a shift. */
export async function aSignUp(
  volunteer: Actor,
  shift: AShift,
  over: Partial<Prisma.SignUpUncheckedCreateInput> = {},
): Promise<string> {
  const db = await database()
  const { id } = await db.signUp.create({
    data: {
      volunteerId: volunteer.personId,
      shiftId: shift.id,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      placedAt: new Date(),
      ...over,
    },
    select: { id: true },
  })
  return id
}

/** A past shift with confirmed hours; returns the entry's id. */
export async function confirmedHours(
  organisation: AnOrganisation,
  volunteer: Actor,
  confirmer: Actor,
  over: { minutes?: number; daysAgo?: number; roleId?: string } = {},
): Promise<string> {
  const { minutes = 120, daysAgo = 7 } = over
  const taskId = await aTask(organisation, over.roleId === undefined ? {} : { roleId: over.roleId })
  const startsAt = hoursFromNow(-24 * daysAgo)
  const shift = await aShift(taskId, { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) })
  const signUpId = await aSignUp(volunteer, shift)
  const db = await database()
  const { id } = await db.hoursEntry.create({
    data: {
      signUpId,
      volunteerId: volunteer.personId,
      organisationId: organisation.id,
      minutes,
      proposedById: confirmer.personId,
      confirmedById: confirmer.personId,
      confirmedAt: new Date(),
    },
    select: { id: true },
  })
  return id
}
