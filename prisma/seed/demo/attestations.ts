import { addDays } from '@/lib/dates'
import { contentHash, type ConfirmedHours, issuance, shortCode } from '@/lib/attestations/rules'
import { type AttestationContent, type Confirmation, confirmations } from '@/lib/attestations/schema'
import { told as toldSkills } from '@/lib/attestations/skills/rules'
import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { wordsOf } from '@/lib/i18n/words'
import { dayAt } from './calendar'
import type { DemoHours } from './hours'
import { type DemoOrganisation, signatoryOf } from './organisations'
import { isDemoPerson } from './people'
import type { Random } from './random'
import reflections from './reflections.json'
import variations from './variations.json'
import type { DemoVolunteer } from './volunteers'

/** On the newcomer's own attestation, so that a visitor has something to check: 7K4M-92XH. */
export const codeToTry = '7K4M92XH'

interface Chosen {
  code: string
  chosen: readonly Confirmation[]
  /** What was confirmed of what she wrote herself. */
  skills?: readonly string[]
}

const hers: Chosen = {
  code: codeToTry,
  chosen: ['reliable', 'cooperated'],
  skills: [reflections.confirmed.skill],
}

export interface DemoAttestation {
  row: Omit<Prisma.AttestationCreateManyInput, 'content' | 'tokenHash' | 'codeHash' | 'tokenSealed' | 'codeSealed'> & {
    id: string
    content: AttestationContent
    issuedAt: Date
  }
  entryIds: string[]
  /** Hashed and sealed only when they are stored. */
  token: string
  code: string
}

interface Holder {
  volunteer: DemoVolunteer
  organisation: DemoOrganisation
  hours: DemoHours[]
}

/** For those with most hours at each organisation; some replaced by newer ones, some withdrawn. */
export function demoAttestations(random: Random, hours: readonly DemoHours[], now: Date): DemoAttestation[] {
  const byOrganisation = Map.groupBy(holdersOf(hours), ({ organisation }) => organisation)
  return [...byOrganisation.values()].flatMap((holders, index) => {
    const isNewcomer = ({ volunteer }: Holder) => isDemoPerson(volunteer.person, 'newcomer')
    const standing = (holder: Holder) =>
      issue(random, holder, dayAt(now, -6, '11:20'), isNewcomer(holder) ? hers : undefined)
    const [first, second, ...others] = holders.filter((holder) => !isNewcomer(holder)).slice(0, 4)
    const withdraws = index % 4 === 1
    return [
      ...holders.filter(isNewcomer).map(standing),
      ...(first ? replaced(random, first, standing(first), now) : []),
      ...(second ? [withdraws ? withdrawn(random, second, standing(second), now) : standing(second)] : []),
      ...others.map(standing),
    ].filter((attestation) => attestation !== null)
  })
}

function holdersOf(hours: readonly DemoHours[]): Holder[] {
  const byPair = Map.groupBy(hours, ({ row }) => `${row.organisationId}/${row.volunteerId}`)
  return [...byPair.values()]
    .map((own) => ({
      volunteer: own[0]!.signUp.volunteer,
      organisation: own[0]!.signUp.shift.task.organisation,
      hours: own,
    }))
    .filter(({ volunteer, organisation }) => signatoryOf(organisation).person.id !== volunteer.person.id)
    .toSorted((a, b) => b.hours.length - a.hours.length || (a.volunteer.row.id < b.volunteer.row.id ? -1 : 1))
}

/** The one from six weeks ago gave way to the one with all the hours. */
function replaced(
  random: Random,
  holder: Holder,
  newer: DemoAttestation | null,
  now: Date,
): (DemoAttestation | null)[] {
  const older = issue(random, holder, dayAt(now, -42, '10:05'))
  if (!older || !newer) return [newer]
  return [{ ...older, row: { ...older.row, replacedAt: newer.row.issuedAt, replacementId: newer.row.id } }, newer]
}

function withdrawn(
  random: Random,
  { organisation }: Holder,
  attestation: DemoAttestation | null,
  now: Date,
): DemoAttestation | null {
  const withdrawal = {
    withdrawnAt: dayAt(now, -3, '09:15'),
    withdrawnById: signatoryOf(organisation).person.id,
    withdrawnReason: random.pick(variations.withdrawals),
  }
  return attestation && { ...attestation, row: { ...attestation.row, ...withdrawal } }
}

/** From what was confirmed by that day, as the signatory would have issued it; null where nothing was. */
function issue(
  random: Random,
  { volunteer, organisation, hours }: Holder,
  at: Date,
  { code, chosen, skills = [] }: Chosen = drawn(random),
): DemoAttestation | null {
  const told = hours
    .filter(
      ({ row }) => row.confirmedAt !== null && row.confirmedAt < at && (row.replacedAt === null || row.replacedAt > at),
    )
    .toSorted(byShift)
  if (told.length === 0) return null
  const signatory = signatoryOf(organisation)
  const { orgnr, name, address, purposeNb, purposeUk, purposeEn, email, phone } = organisation.row
  const content = issuance(
    told.map(confirmedHours),
    {
      organisation: {
        orgnr,
        name,
        address,
        email,
        phone,
        municipality: organisation.place.municipality,
        purpose: { nb: purposeNb, uk: purposeUk, en: purposeEn },
      },
      volunteer: { name: volunteer.person.documentName ?? volunteer.person.name },
      signer: { name: signatory.person.documentName ?? signatory.person.name, title: signatory.title },
      confirmations: { nb: phrases('nb', chosen), uk: phrases('uk', chosen), en: phrases('en', chosen) },
      skills: toldSkills(skills),
      ongoing: told.at(-1)!.signUp.row.endsAt > addDays(at, -21),
    },
    at,
  )
  return {
    row: {
      id: random.id(at),
      organisationId: organisation.row.id,
      volunteerId: volunteer.row.id,
      issuedAt: at,
      issuedById: signatory.person.id,
      content,
      contentHash: contentHash(content),
    },
    entryIds: told.map(({ row }) => row.id),
    token: Buffer.from(random.bytes(32)).toString('base64url'),
    code,
  }
}

const drawn = (random: Random): Chosen => ({
  code: shortCode((count) => random.bytes(count)),
  chosen: random.some(confirmations, 0, 3),
})

/** As the query for the real ones sorts them. */
const byShift = (a: DemoHours, b: DemoHours) =>
  a.signUp.row.startsAt.getTime() - b.signUp.row.startsAt.getTime() || (a.row.id < b.row.id ? -1 : 1)

function confirmedHours({ row, signUp }: DemoHours): ConfirmedHours {
  const { id, name, duties } = signUp.shift.task.role
  return {
    entryId: row.id,
    minutes: row.minutes,
    startsAt: signUp.row.startsAt,
    endsAt: signUp.row.endsAt,
    role: { id, name, duties },
  }
}

const phrases = (locale: Locale, chosen: readonly Confirmation[]) =>
  chosen.map((one) => wordsOf(locale, 'attestations')(`confirmations.${one}`))
