import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { verification } from '@/lib/credentials/verify'
import { addDays } from '@/lib/dates'
import { credentialUrn } from '@/lib/issuers/rules'
import { localSources } from '@/lib/issuers/queries'
import { removeMember } from '@/lib/organisations/team/commands'
import {
  endConsent,
  renewConsent,
  reopenReference,
  sendReference,
  writeReference,
} from '@/lib/references/answering/commands'
import { askedReference } from '@/lib/references/answering/queries'
import { makeContactLink } from '@/lib/references/contact/commands'
import { referenceJobs } from '@/lib/references/jobs'
import { discardReference, keepReference } from '@/lib/references/own/commands'
import { type UsableReference, usableReferences } from '@/lib/references/queries'
import { refuseToVouch, vouchForReferee } from '@/lib/references/vouching/commands'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'
import {
  type AReference,
  aKeptReference,
  anAskedReference,
  answer,
  aWrittenReference,
  outsider,
} from '@/tests/support/references'

let organisation: AnOrganisation
let signatory: Actor
let coordinator: Actor
let volunteer: Actor

beforeEach(async () => {
  organisation = await anOrganisation()
  signatory = await aMember(organisation, 'signatory', 'owner')
  coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, signatory)
})

/** What the schedule does: everything that waits is brought in line. */
async function endorse(): Promise<void> {
  const job = referenceJobs.find(({ name }) => name === 'references.endorse')
  await (job as unknown as { run: (input: object) => Promise<void> }).run({})
}

const issue = () => anIssuedAttestation(organisation, signatory, volunteer)
const kept = (): Promise<AReference> => aKeptReference(organisation, volunteer, { personId: coordinator.personId })
const usable = (attestationId: string, now = new Date()) => usableReferences(null, [attestationId], 'nb', now)

async function only(attestationId: string): Promise<UsableReference> {
  const [found, ...others] = await usable(attestationId)
  expect(others).toEqual([])
  if (!found) throw new Error('no reference may be used')
  return found
}

const verdictOf = async (document: string, now = new Date()) =>
  (await verification(document, localSources(now))).verdict

const subjectOf = (document: string) =>
  (JSON.parse(document) as { credentialSubject: { id: string; endorsementComment: string } }).credentialSubject

describe('the organisation puts its name to a reference', () => {
  it('at once when it is kept, its attestation stands and the referee was with them', async () => {
    const attestationId = await issue()
    await kept()
    const found = await only(attestationId)
    expect(found).toMatchObject({ refereeName: 'Ingrid Haugen', title: 'vaktleder', attestationId })
    expect(await verdictOf(found.document)).toBe('valid')
    const db = await database()
    const { credentialId } = await db.attestation.findUniqueOrThrow({ where: { id: attestationId } })
    expect(subjectOf(found.document).id).toBe(credentialUrn(credentialId!))
  })

  it('without how to reach the referee: that is in no signed document', async () => {
    const attestationId = await issue()
    await kept()
    const { document } = await only(attestationId)
    const db = await database()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: coordinator.personId } })
    expect(document).not.toContain('90000000')
    expect(document).not.toContain(email)
  })

  it('when the attestation comes later, for all who wait', async () => {
    await kept()
    const attestationId = await issue()
    expect(await usable(attestationId)).toEqual([])
    await endorse()
    expect(await verdictOf((await only(attestationId)).document)).toBe('valid')
    await endorse()
    const db = await database()
    expect(await db.credential.count({ where: { organisationId: organisation.id, kind: 'reference' } })).toBe(1)
  })

  it('not before the volunteer has kept it', async () => {
    const attestationId = await issue()
    await aWrittenReference(organisation, volunteer, { personId: coordinator.personId })
    await endorse()
    expect(await usable(attestationId)).toEqual([])
  })

  it('not for somebody unknown, until one of its people says that they were there', async () => {
    const attestationId = await issue()
    const { id } = await aKeptReference(organisation, volunteer, outsider)
    expect(await usable(attestationId)).toEqual([])
    await vouchForReferee(signatory, { orgnr: organisation.orgnr, referenceId: id })
    expect(await verdictOf((await only(attestationId)).document)).toBe('valid')
  })

  it('never for somebody whom it says it does not know', async () => {
    const attestationId = await issue()
    const { id } = await aKeptReference(organisation, volunteer, outsider)
    await refuseToVouch(coordinator, { orgnr: organisation.orgnr, referenceId: id })
    await endorse()
    expect(await usable(attestationId)).toEqual([])
  })

  it('and it stays when the coordinator has left', async () => {
    const attestationId = await issue()
    await kept()
    await removeMember(signatory, { orgnr: organisation.orgnr, personId: coordinator.personId })
    await endorse()
    expect(await verdictOf((await only(attestationId)).document)).toBe('valid')
  })

  it('also when they have left before they were asked, since they confirmed hours there', async () => {
    const attestationId = await issue()
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 20 })
    await removeMember(signatory, { orgnr: organisation.orgnr, personId: coordinator.personId })
    const db = await database()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: coordinator.personId } })
    await aKeptReference(organisation, volunteer, { name: 'Ingrid Haugen', email })
    expect(await verdictOf((await only(attestationId)).document)).toBe('valid')
  })
})

describe('what was signed is withdrawn and shown nowhere', () => {
  it.each([
    ['the referee ends the consent', ({ token }: AReference) => endConsent(null, { token })],
    ['the referee opens it for writing anew', ({ token }: AReference) => reopenReference(null, { token })],
    ['the volunteer discards it', ({ id }: AReference) => discardReference(volunteer, { referenceId: id })],
  ])('when %s', async (_when, end) => {
    const attestationId = await issue()
    const reference = await kept()
    const { document, credentialId } = await only(attestationId)
    await end(reference)
    expect(await usable(attestationId)).toEqual([])
    expect(await verdictOf(document)).toBe('withdrawn')
    const db = await database()
    expect((await db.credential.findUniqueOrThrow({ where: { id: credentialId } })).document).toBeNull()
  })

  it('when the consent runs out, also before anybody has looked', async () => {
    const attestationId = await issue()
    await aKeptReference(organisation, volunteer, { personId: coordinator.personId }, addDays(new Date(), -364))
    const { document } = await only(attestationId)
    const later = addDays(new Date(), 10)
    expect(await usable(attestationId, later)).toEqual([])
    expect(await verdictOf(document, later)).toBe('expired')
  })

  it('when the attestation is withdrawn, and waits for a new one', async () => {
    const attestationId = await issue()
    await kept()
    const { document } = await only(attestationId)
    await withdrawAttestation(signatory, { orgnr: organisation.orgnr, attestationId, reason: 'Feil periode i den.' })
    await endorse()
    expect(await verdictOf(document)).toBe('withdrawn')
    expect(await usable(attestationId)).toEqual([])
  })
})

it('what was signed goes with the account of the volunteer, and everything about the referee with it', async () => {
  const attestationId = await issue()
  const reference = await kept()
  await makeContactLink(volunteer, { referenceId: reference.id, label: 'Kafeen', days: 14 })
  const { document, credentialId } = await only(attestationId)
  const db = await database()
  await db.person.delete({ where: { id: volunteer.personId } })
  expect(await askedReference(null, reference.token, 'nb')).toBeNull()
  expect(await db.contactLink.count({ where: { referenceId: reference.id } })).toBe(0)
  expect(await verdictOf(document)).toBe('withdrawn')
  expect((await db.credential.findUniqueOrThrow({ where: { id: credentialId } })).document).toBeNull()
})

describe('what still stands is signed anew', () => {
  it('about the attestation that replaced the old one', async () => {
    const before = await issue()
    await kept()
    const old = await only(before)
    await confirmedHours(organisation, volunteer, signatory, { daysAgo: 2 })
    const after = await issue()
    await endorse()
    const anew = await only(after)
    expect(await verdictOf(anew.document)).toBe('valid')
    expect(await verdictOf(old.document)).toBe('withdrawn')
    expect(await usable(before)).toEqual([])
    expect(subjectOf(anew.document).id).not.toBe(subjectOf(old.document).id)
  })

  it('until the new day when the referee renews', async () => {
    const attestationId = await issue()
    const { token } = await kept()
    const old = await only(attestationId)
    await renewConsent(null, { token, months: 24 })
    const anew = await only(attestationId)
    expect(anew.consentUntil > old.consentUntil).toBe(true)
    expect(await verdictOf(old.document)).toBe('withdrawn')
    expect(await verdictOf(anew.document, addDays(old.consentUntil, 30))).toBe('valid')
  })

  it('once, when the job and a command come at the same time', async () => {
    await kept()
    const attestationId = await issue()
    await Promise.all([endorse(), endorse()])
    const db = await database()
    const standing = { organisationId: organisation.id, kind: 'reference' as const, withdrawnAt: null }
    expect(await db.credential.count({ where: standing })).toBe(1)
    await only(attestationId)
  })
})

it("what a referee wrote is inert text in the signed comment, and another volunteer's attestation shows nothing of it", async () => {
  const attestationId = await issue()
  await kept()
  const { document } = await only(attestationId)
  expect(subjectOf(document).endorsementComment).toContain('Oksana sorterte mat hver uke')
  const other = await aVolunteer()
  await confirmedHours(organisation, other, signatory)
  expect(await usable(await anIssuedAttestation(organisation, signatory, other))).toEqual([])
})

it.each([
  ['only ticked, in the language of the place', '', 'Referanse'],
  ['written, in the language it was written in', 'Дуже добре працює.', 'Рекомендація'],
])('what was %s is signed so', async (_how, text, title) => {
  const attestationId = await issue()
  const { id, token } = await anAskedReference(organisation, volunteer, { personId: coordinator.personId })
  await writeReference(null, { token, ...answer, language: 'uk', text })
  await sendReference(null, { token, months: 12 })
  await keepReference(volunteer, { referenceId: id })
  const { endorsementComment } = subjectOf((await only(attestationId)).document)
  expect(endorsementComment).toContain(`## ${title}`)
})
