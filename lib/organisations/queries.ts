import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { MembershipRole, RegisterAnswer } from '@/lib/generated/prisma/client'
import { Refusal } from '@/lib/refusal'
import { type Actor, membershipOf, type Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { consume } from '@/lib/server/limits'
import { registerEntry } from '@/lib/server/register'
import { inOrdinaryLetters, type OrganisationState, organisationState } from './rules'

export interface Prefill {
  answer: RegisterAnswer
  name: string
  placeId: number | null
  inVoluntaryRegister: boolean | null
}

/** What the registers know before anything is applied for; counted, since each look asks somebody else's server. */
export async function prefill(actor: Actor, orgnr: string): Promise<Prefill> {
  const db = await database()
  const known = await db.partnerOrganisation.findUnique({ where: { orgnr }, select: { declinedAt: true } })
  // Said before somebody fills in a long form: only one's own declined application can be sent again.
  if (known && (known.declinedAt === null || !membershipOf(actor, orgnr, 'owner'))) throw new Refusal('orgnrTaken')
  await consume('registerLookups', actor.personId)
  const entry = await registerEntry(orgnr)
  if (entry.answer !== 'found') return { answer: entry.answer, name: '', placeId: null, inVoluntaryRegister: null }
  const place = await db.place.findFirst({
    where: { municipality: { equals: entry.municipality ?? '', mode: 'insensitive' } },
    orderBy: [{ seat: 'desc' }, { name: 'asc' }],
    select: { id: true },
  })
  return {
    answer: 'found',
    name: inOrdinaryLetters(entry.name),
    placeId: place?.id ?? null,
    inVoluntaryRegister: entry.inVoluntaryRegister,
  }
}

export interface OwnOrganisation {
  orgnr: string
  name: string
  state: OrganisationState
  appliedAt: Date
  declinedReason: string | null
  roles: readonly MembershipRole[]
}

/** The organisations somebody belongs to, with where their applications stand. */
export async function ownOrganisations(actor: Actor): Promise<OwnOrganisation[]> {
  const db = await database()
  const memberships = await db.membership.findMany({
    where: { personId: actor.personId },
    orderBy: { createdAt: 'desc' },
    select: {
      roles: true,
      organisation: {
        select: { orgnr: true, name: true, appliedAt: true, approvedAt: true, declinedAt: true, declinedReason: true },
      },
    },
  })
  return memberships.map(({ roles, organisation: { approvedAt, declinedAt, ...rest } }) => ({
    ...rest,
    roles,
    state: organisationState({ approvedAt, declinedAt }),
  }))
}

/** What stands on file about an organisation, for its own people. */
export async function organisationDetails(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const { approvedAt, declinedAt, place, ...details } = await db.partnerOrganisation.findUniqueOrThrow({
    where: { id: membership.organisationId },
    select: {
      orgnr: true,
      name: true,
      purposeNb: true,
      purposeUk: true,
      purposeEn: true,
      address: true,
      placeId: true,
      place: { select: { name: true } },
      email: true,
      phone: true,
      insuredAccident: true,
      insuredLiability: true,
      insurer: true,
      approvedAt: true,
      declinedAt: true,
      declinedReason: true,
    },
  })
  return {
    ...details,
    placeName: place.name,
    state: organisationState({ approvedAt, declinedAt }),
    canChange: membership.roles.includes('owner'),
  }
}
export type OrganisationDetails = NonNullable<Awaited<ReturnType<typeof organisationDetails>>>

export interface County {
  county: string
  places: { id: number; name: string }[]
}

/** Every place to choose from, under its county. */
export async function placesByCounty(_viewer: Viewer, locale: Locale): Promise<County[]> {
  const db = await database()
  const places = await db.place.findMany({ select: { id: true, name: true, county: true } })
  const order = new Intl.Collator(locale === 'en' ? 'en' : 'nb').compare
  const counties = new Map<string, County>()
  for (const { county, ...place } of places.toSorted((a, b) => order(a.county, b.county) || order(a.name, b.name))) {
    const known = counties.get(county)
    if (known) known.places.push(place)
    else counties.set(county, { county, places: [place] })
  }
  return [...counties.values()]
}
