import 'server-only'
import { goesBy, isOpen, referenceState, sameName, shiftsBeforeOffer } from '@/lib/references/rules'
import type { Actor } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { standingColumns } from '@/lib/references/queries'

/** Somebody whom the volunteer may ask without writing an address: a member of the organisation. */
export interface KnownMember {
  personId: string
  name: string
  title: string
}

export interface WhereToAsk {
  organisationId: string
  orgnr: string
  organisation: string
  members: KnownMember[]
  /** The contacts of the volunteer's confirmed shifts there, who are no members by that name. */
  contacts: string[]
  /** Of the first and the last confirmed shift there. */
  knownFrom: Date
  knownUntil: Date
}

/** A contact with whom the volunteer has had so many confirmed shifts that asking is a good idea. */
export interface OfferToAsk {
  orgnr: string
  organisation: string
  contactName: string
  /** Set where the contact is a member of the organisation, who then stands here by the full name. */
  personId: string | null
}

/** The organisations where the volunteer has confirmed shifts, and the people there whom the programme knows. */
export async function whereToAsk(actor: Actor): Promise<WhereToAsk[]> {
  const db = await database()
  return (await worked(db, actor.personId)).map(({ shifts, members, ...organisation }) => ({
    ...organisation,
    members,
    contacts: contactsOf(shifts)
      .map(([name]) => name)
      .filter((name) => !members.some((member) => goesBy(member.name, name))),
    knownFrom: new Date(Math.min(...shifts.map(({ startsAt }) => startsAt.getTime()))),
    knownUntil: new Date(Math.max(...shifts.map(({ startsAt }) => startsAt.getTime()))),
  }))
}

/** Whom the programme proposes to ask: three confirmed shifts together, and not asked yet. */
export async function offeredToAsk(actor: Actor, now = new Date()): Promise<OfferToAsk[]> {
  const db = await database()
  const organisations = await worked(db, actor.personId)
  const asked = await db.reference.findMany({
    where: { volunteerId: actor.personId },
    select: { organisationId: true, refereeName: true, ...standingColumns },
  })
  return organisations.flatMap(({ organisationId, orgnr, organisation, shifts, members }) =>
    contactsOf(shifts)
      .filter(([, count]) => count >= shiftsBeforeOffer)
      .filter(
        ([name]) =>
          !asked.some(
            (one) =>
              one.organisationId === organisationId &&
              (goesBy(one.refereeName, name) || goesBy(name, one.refereeName)) &&
              (isOpen(referenceState(one, now)) || one.declinedAt !== null),
          ),
      )
      .map(([contactName]) => {
        const member = members.find(({ name }) => goesBy(name, contactName))
        return { orgnr, organisation, contactName: member?.name ?? contactName, personId: member?.personId ?? null }
      }),
  )
}

interface Shift {
  startsAt: Date
  contactName: string
}

/** Contacts with their numbers of shifts; the same name in other letters is the same person. */
function contactsOf(shifts: readonly Shift[]): [name: string, count: number][] {
  const found: [string, number][] = []
  for (const { contactName } of shifts) {
    const known = found.find(([name]) => sameName(name, contactName))
    if (known) known[1] += 1
    else if (contactName.trim() !== '') found.push([contactName.trim(), 1])
  }
  return found
}

/** Organisations with the volunteer's confirmed shifts and with their other members; also inside a command's transaction. */
export async function worked(db: Transaction, volunteerId: string) {
  const entries = await db.hoursEntry.findMany({
    where: { volunteerId, confirmedAt: { not: null }, replacedAt: null, minutes: { gt: 0 } },
    orderBy: { signUp: { startsAt: 'desc' } },
    select: {
      organisationId: true,
      signUp: { select: { startsAt: true, shift: { select: { task: { select: { contactName: true } } } } } },
    },
  })
  const byOrganisation = Map.groupBy(entries, ({ organisationId }) => organisationId)
  const organisations = await db.partnerOrganisation.findMany({
    where: { id: { in: [...byOrganisation.keys()] } },
    select: {
      id: true,
      orgnr: true,
      name: true,
      memberships: {
        where: { personId: { not: volunteerId } },
        orderBy: { createdAt: 'asc' },
        select: { personId: true, title: true, person: { select: { name: true, documentName: true } } },
      },
    },
  })
  return organisations.map(({ id, orgnr, name, memberships }) => ({
    organisationId: id,
    orgnr,
    organisation: name,
    shifts: byOrganisation.get(id)!.map(({ signUp }): Shift => ({
      startsAt: signUp.startsAt,
      contactName: signUp.shift.task.contactName,
    })),
    members: memberships
      .map(({ personId, title, person }) => ({ personId, title, name: person.documentName ?? person.name }))
      .filter((member) => member.name !== ''),
  }))
}
