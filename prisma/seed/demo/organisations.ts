import { z } from 'zod'
import { MembershipRole, type Place, type Prisma, RegisterAnswer } from '@/lib/generated/prisma/client'
import { kilometres } from '@/lib/matching/score'
import { dayAt } from './calendar'
import described from './organisations.json'
import { mailName, type PersonRow, personRow } from './people'
import type { Random } from './random'

const text = z.strictObject({ nb: z.string().min(1), uk: z.string().min(1), en: z.string().min(1) })

const description = z.strictObject({
  orgnr: z.string(),
  name: z.string(),
  town: z.string(),
  address: z.string(),
  purpose: text,
  mail: z.email(),
  phone: z.string().nullable(),
  insurance: z.strictObject({ accident: z.boolean(), liability: z.boolean(), insurer: z.string().nullable() }),
  register: z.strictObject({ answer: z.enum(RegisterAnswer), voluntary: z.boolean().nullable() }),
  decision: z.enum(['approved', 'waiting', 'declined']),
  declinedReason: z.string().optional(),
  staff: z
    .array(
      z.strictObject({
        name: z.string(),
        roles: z.array(z.enum(MembershipRole)),
        title: z.string(),
        phone: z.string(),
      }),
    )
    .min(1),
  meetingPoints: z.array(z.strictObject({ address: z.string(), outdoors: z.boolean(), hint: text })),
  roleIds: z.array(z.string()),
})
type Description = z.infer<typeof description>

export interface Employee extends Omit<Description['staff'][number], 'name'> {
  person: PersonRow
}

export interface DemoOrganisation extends Pick<Description, 'meetingPoints' | 'roleIds' | 'decision'> {
  row: ReturnType<typeof organisationRow>
  place: Place
  /** Where its volunteers live: its own town first, then what lies around it. */
  nearby: Place[]
  staff: Employee[]
}

/** The invented organisations with the people who work there. */
export function demoOrganisations(
  random: Random,
  places: readonly Place[],
  administrator: PersonRow,
  now: Date,
): DemoOrganisation[] {
  return z
    .array(description)
    .parse(described)
    .map((one, index) => {
      const place = townCalled(one.town, places)
      const appliedAt = dayAt(now, one.decision === 'waiting' ? -2 - (index % 3) * 3 : -130 - index, '14:05')
      const staff = one.staff.map(({ name, ...employee }) => ({
        ...employee,
        person: personRow(random, {
          name,
          email: `${mailName(name).split('.')[0]}@${one.mail.split('@')[1]}`,
          locale: 'nb',
          createdAt: appliedAt,
          documentName: name,
        }),
      }))
      const { meetingPoints, roleIds, decision } = one
      return {
        row: organisationRow(random, one, { place, appliedAt, applicant: staff[0]!.person, administrator, now }),
        place,
        nearby: around(place, places),
        staff,
        meetingPoints,
        roleIds,
        decision,
      }
    })
}

interface Applied {
  place: Place
  appliedAt: Date
  applicant: PersonRow
  administrator: PersonRow
  now: Date
}

function organisationRow(
  random: Random,
  one: Description,
  { place, appliedAt, applicant, administrator, now }: Applied,
) {
  const decidedAt = dayAt(now, one.decision === 'declined' ? -21 : -120, '09:30')
  const approved = one.decision === 'approved'
  const declined = one.decision === 'declined'
  return {
    id: random.id(appliedAt),
    orgnr: one.orgnr,
    name: one.name,
    purposeNb: one.purpose.nb,
    purposeUk: one.purpose.uk,
    purposeEn: one.purpose.en,
    address: one.address,
    placeId: place.id,
    email: one.mail,
    phone: one.phone,
    registerAnswer: one.register.answer,
    registerName: one.register.answer === 'found' ? one.name.toLocaleUpperCase('nb') : null,
    inVoluntaryRegister: one.register.voluntary,
    registerCheckedAt: appliedAt,
    appliedAt,
    appliedById: applicant.id,
    approvedAt: approved ? decidedAt : null,
    approvedById: approved ? administrator.id : null,
    declinedAt: declined ? decidedAt : null,
    declinedById: declined ? administrator.id : null,
    declinedReason: one.declinedReason ?? null,
    insuredAccident: one.insurance.accident,
    insuredLiability: one.insurance.liability,
    insurer: one.insurance.insurer,
  } satisfies Prisma.PartnerOrganisationCreateManyInput
}

export const membershipRows = ({ row, staff }: DemoOrganisation) =>
  staff.map(
    ({ person, roles, title }) =>
      ({
        organisationId: row.id,
        personId: person.id,
        roles,
        title,
        createdAt: person.createdAt,
      }) satisfies Prisma.MembershipCreateManyInput,
  )

/** Whoever confirms hours or cancels shifts there, but never for themselves. */
export function coordinatorOf({ staff }: DemoOrganisation, notThis?: string): Employee {
  const others = staff.filter(({ person }) => person.id !== notThis)
  return others.find(({ roles }) => roles.includes('coordinator')) ?? others[0]!
}

export const signatoryOf = ({ staff }: DemoOrganisation): Employee =>
  staff.find(({ roles }) => roles.includes('signatory'))!

function townCalled(name: string, places: readonly Place[]): Place {
  const town = places.find((place) => place.name === name && place.seat) ?? places.find((place) => place.name === name)
  if (!town) throw new Error(`There is no place called ${name}.`)
  return town
}

const aroundKm = 16

const around = (town: Place, places: readonly Place[]): Place[] =>
  places
    .filter((place) => kilometres(town, place) <= aroundKm)
    .toSorted((a, b) => kilometres(town, a) - kilometres(town, b) || a.id - b.id)
