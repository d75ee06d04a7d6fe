import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { type Actor, membershipOf, type OrganisationId } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { hoursToAttest } from '@/lib/attestations/hours/queries'
import { confirmedSkills } from '@/lib/attestations/skills/queries'
import { contentHash, issuance, mayIssue } from '@/lib/attestations/rules'
import type { AttestationContent, Confirmation } from '@/lib/attestations/schema'
import { Refusal } from '@/lib/refusal'

export interface Draft {
  content: AttestationContent
  entryIds: string[]
  /** The attestation that stands now and would be replaced. */
  standing: { id: string; issuedAt: Date } | null
}

/** Of whom, and whether they go on. */
interface Wanted {
  volunteerId: string
  ongoing: boolean
}

/** What would be issued now; the same for the preview and for the command that issues it. */
export async function draftAttestation(
  db: Transaction,
  actor: Pick<Actor, 'personId'>,
  organisationId: OrganisationId,
  volunteerId: string,
  chosen: { confirmations: readonly Confirmation[]; ongoing: boolean },
  now: Date,
): Promise<Draft | null> {
  const wanted = [{ volunteerId, ongoing: chosen.ongoing }]
  const draft = (await draftAttestations(db, actor, organisationId, wanted, chosen.confirmations, now)).get(volunteerId)
  if (draft instanceof Refusal) throw draft
  return draft ?? null
}

/** The same for many at once; who has never been here is left out. */
export async function draftAttestations(
  db: Transaction,
  actor: Pick<Actor, 'personId'>,
  organisationId: OrganisationId,
  wanted: readonly Wanted[],
  confirmations: readonly Confirmation[],
  now: Date,
): Promise<Map<string, Draft | Refusal>> {
  const ids = wanted.map(({ volunteerId }) => volunteerId)
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
      logoDigest: true,
      place: { select: { municipality: true } },
    },
  })
  const people = await db.person.findMany({
    where: { id: { in: ids }, volunteer: { hoursEntries: { some: { organisationId } } } },
    select: { id: true, name: true, documentName: true },
  })
  const membership = await db.membership.findUnique({
    where: { organisationId_personId: { organisationId, personId: actor.personId } },
    select: { title: true, person: { select: { name: true, documentName: true } } },
  })
  if (!organisation || !membership) return new Map()
  const hours = await hoursToAttest(db, organisationId, ids)
  const standing = await db.attestation.findMany({
    where: { organisationId, volunteerId: { in: ids }, withdrawnAt: null, replacedAt: null },
    select: { id: true, issuedAt: true, volunteerId: true },
  })
  const skills = await confirmedSkills(db, organisationId, ids)
  const { purposeNb, purposeUk, purposeEn, place, logoDigest, ...sender } = organisation
  const certain = {
    organisation: {
      ...sender,
      municipality: place.municipality,
      purpose: { nb: purposeNb, uk: purposeUk, en: purposeEn },
      ...(logoDigest === null ? {} : { logo: logoDigest }),
    },
    signer: { name: membership.person.documentName ?? membership.person.name, title: membership.title },
    confirmations: phrases(confirmations),
  }
  const names = new Map(people.map(({ id, name, documentName }) => [id, documentName ?? name]))
  const stands = new Map(standing.map(({ volunteerId, ...row }) => [volunteerId, row]))
  return new Map(
    wanted.flatMap(({ volunteerId, ongoing }) => {
      const name = names.get(volunteerId)
      if (name === undefined) return []
      const told = hours.get(volunteerId) ?? []
      return [
        [
          volunteerId,
          draftOrRefusal(() => {
            mayIssue(actor.personId, volunteerId)
            return {
              content: issuance(
                told,
                { ...certain, volunteer: { name }, ongoing, skills: skills.get(volunteerId) ?? [] },
                now,
              ),
              entryIds: told.map(({ entryId }) => entryId),
              standing: stands.get(volunteerId) ?? null,
            }
          }),
        ] as const,
      ]
    }),
  )
}

function draftOrRefusal(draft: () => Draft): Draft | Refusal {
  try {
    return draft()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
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
