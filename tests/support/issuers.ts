import { verification, type Verification } from '@/lib/credentials/verify'
import { localSources } from '@/lib/issuers/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from './factories'
import { anIssuedAttestation } from './issuing'

export interface AnIssuer {
  organisation: AnOrganisation
  signatory: Actor
  coordinator: Actor
}

export async function anIssuer(): Promise<AnIssuer> {
  const organisation = await anOrganisation()
  return {
    organisation,
    signatory: await aMember(organisation, 'signatory', 'owner'),
    coordinator: await aMember(organisation, 'coordinator'),
  }
}

/** Somebody with confirmed hours and an attestation about them. */
export async function anAttested({ organisation, signatory, coordinator }: AnIssuer) {
  const volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
  const attestationId = await anIssuedAttestation(organisation, signatory, volunteer)
  return { volunteer, attestationId, ...(await credentialOf(attestationId)) }
}

export async function credentialOf(attestationId: string) {
  const db = await database()
  const { credential } = await db.attestation.findUniqueOrThrow({
    where: { id: attestationId },
    select: { credential: true },
  })
  if (!credential?.document) throw new Error('not signed')
  return { credential, document: credential.document }
}

/** Somebody's attestation like that one, as it stood before there were signatures; returns its id. */
export async function anUnsigned(like: string, over: { organisationId?: string; issuedAt?: Date } = {}) {
  const db = await database()
  const { id: _, credentialId: __, ...row } = await db.attestation.findUniqueOrThrow({ where: { id: like } })
  const { personId } = await aVolunteer()
  const own = { volunteerId: personId, tokenHash: personId, codeHash: personId, content: row.content as object }
  const { id } = await db.attestation.create({ data: { ...row, ...own, ...over }, select: { id: true } })
  return id
}

/** What everybody finds who checks it against what we publish. */
export const checked = (document: string): Promise<Verification> => verification(document, localSources())
export const verdictOf = async (document: string) => (await checked(document)).verdict

export async function keysOf(organisationId: string | null) {
  const db = await database()
  return db.signingKey.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } })
}

export async function activeKeyOf(organisationId: string | null) {
  const key = (await keysOf(organisationId)).find(({ retiredAt, compromisedAt }) => !retiredAt && !compromisedAt)
  if (!key) throw new Error('no active key')
  return key
}
