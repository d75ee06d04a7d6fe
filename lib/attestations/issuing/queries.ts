import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { type Actor, membershipOf, type OrganisationId } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { type ConfirmedHours, contentHash, issuance, mayIssue } from '@/lib/attestations/rules'
import type { AttestationContent, Confirmation } from '@/lib/attestations/schema'

/** Confirmed entries that nothing replaced, oldest first, with the role's words; also inside a command's transaction. */
export async function hoursToAttest(
  db: Transaction,
  organisationId: string,
  volunteerId: string,
): Promise<ConfirmedHours[]> {
  const entries = await db.hoursEntry.findMany({
    where: { organisationId, volunteerId, confirmedAt: { not: null }, replacedAt: null },
    orderBy: [{ signUp: { startsAt: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      minutes: true,
      signUp: {
        select: {
          startsAt: true,
          endsAt: true,
          shift: {
            select: {
              task: {
                select: {
                  role: { select: { id: true, texts: { select: { locale: true, name: true, duties: true } } } },
                },
              },
            },
          },
        },
      },
    },
  })
  return entries.map(({ id, minutes, signUp }) => {
    const { role } = signUp.shift.task
    const in_ = (locale: Locale) => role.texts.find((text) => text.locale === locale)
    return {
      entryId: id,
      minutes,
      startsAt: signUp.startsAt,
      endsAt: signUp.endsAt,
      role: {
        id: role.id,
        name: { nb: in_('nb')?.name ?? role.id, uk: in_('uk')?.name ?? role.id, en: in_('en')?.name ?? role.id },
        duties: { nb: in_('nb')?.duties ?? [], uk: in_('uk')?.duties ?? [], en: in_('en')?.duties ?? [] },
      },
    }
  })
}

interface Draft {
  content: AttestationContent
  entryIds: string[]
  /** The attestation that stands now and would be replaced. */
  standing: { id: string; issuedAt: Date } | null
}

/** What would be issued now; the same for the preview and for the command that issues it. */
export async function draftAttestation(
  db: Transaction,
  actor: Actor,
  organisationId: OrganisationId,
  volunteerId: string,
  chosen: { confirmations: readonly Confirmation[]; ongoing: boolean },
  now: Date,
): Promise<Draft | null> {
  // One after the other: a transaction has one connection.
  const organisation = await db.partnerOrganisation.findUnique({
    where: { id: organisationId },
    select: {
      orgnr: true,
      name: true,
      address: true,
      purposeNb: true,
      purposeUk: true,
      purposeEn: true,
      email: true,
      phone: true,
      place: { select: { municipality: true } },
    },
  })
  const volunteer = await db.person.findFirst({
    where: { id: volunteerId, volunteer: { hoursEntries: { some: { organisationId } } } },
    select: { name: true, documentName: true },
  })
  const membership = await db.membership.findUnique({
    where: { organisationId_personId: { organisationId, personId: actor.personId } },
    select: { title: true, person: { select: { name: true, documentName: true } } },
  })
  if (!organisation || !volunteer || !membership) return null
  mayIssue(actor.personId, volunteerId)
  const hours = await hoursToAttest(db, organisationId, volunteerId)
  const standing = await db.attestation.findFirst({
    where: { organisationId, volunteerId, withdrawnAt: null, replacedAt: null },
    select: { id: true, issuedAt: true },
  })
  const { purposeNb, purposeUk, purposeEn, place, ...sender } = organisation
  const content = issuance(
    hours,
    {
      organisation: {
        ...sender,
        municipality: place.municipality,
        purpose: { nb: purposeNb, uk: purposeUk, en: purposeEn },
      },
      volunteer: { name: volunteer.documentName ?? volunteer.name },
      signer: { name: membership.person.documentName ?? membership.person.name, title: membership.title },
      confirmations: phrases(chosen.confirmations),
      ongoing: chosen.ongoing,
    },
    now,
  )
  return { content, entryIds: hours.map(({ entryId }) => entryId), standing }
}

function phrases(chosen: readonly Confirmation[]): AttestationContent['confirmations'] {
  const in_ = (locale: Locale) => chosen.map((one) => wordsOf(locale, 'attestations')(`confirmations.${one}`))
  return { nb: in_('nb'), uk: in_('uk'), en: in_('en') }
}

/** The preview for a signatory, or null: not theirs, unknown, or no confirmed hours at all. */
export async function attestationPreview(
  actor: Actor,
  orgnr: string,
  volunteerId: string,
  chosen: { confirmations: readonly Confirmation[]; ongoing: boolean },
  now: Date,
) {
  const membership = membershipOf(actor, orgnr, 'signatory')
  if (!membership || !isId(volunteerId)) return null
  const draft = await draftAttestation(await database(), actor, membership.organisationId, volunteerId, chosen, now)
  return draft && { ...draft, contentHash: contentHash(draft.content) }
}

/** Everybody with confirmed hours here, those with hours that no attestation tells first. */
export async function attestationCandidates(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const organisationId = membership.organisationId
  const volunteers = await db.volunteer.findMany({
    where: { hoursEntries: { some: { organisationId, confirmedAt: { not: null }, replacedAt: null } } },
    select: {
      id: true,
      person: { select: { name: true } },
      hoursEntries: {
        where: { organisationId, confirmedAt: { not: null }, replacedAt: null },
        select: { id: true, minutes: true },
      },
      attestations: {
        where: { organisationId, withdrawnAt: null, replacedAt: null },
        select: { id: true, issuedAt: true, hours: { select: { hoursEntryId: true } } },
      },
    },
  })
  const maySign = membership.roles.includes('signatory')
  return {
    maySign,
    rows: volunteers
      .map(({ id, person, hoursEntries, attestations }) => {
        const standing = attestations[0]
        const told = new Set(standing?.hours.map((one) => one.hoursEntryId))
        return {
          volunteerId: id,
          name: person.name,
          minutes: hoursEntries.reduce((total, entry) => total + entry.minutes, 0),
          shifts: hoursEntries.length,
          newMinutes: hoursEntries
            .filter((entry) => !told.has(entry.id))
            .reduce((total, entry) => total + entry.minutes, 0),
          standing: standing ? { id: standing.id, issuedAt: standing.issuedAt } : null,
          canIssue: maySign && id !== actor.personId,
        }
      })
      .toSorted((a, b) => b.newMinutes - a.newMinutes || a.name.localeCompare(b.name, 'nb')),
  }
}
