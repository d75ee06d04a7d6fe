import { beforeEach, describe, expect, it } from 'vitest'
import { issueAttestation, withdrawAttestation } from '@/lib/attestations/commands'
import { attestationCandidates } from '@/lib/attestations/candidates/queries'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { attestationFile, issuedAttestation, issuedAttestations, myAttestations } from '@/lib/attestations/queries'
import { checkAttestation } from '@/lib/attestations/verification/queries'
import { addDays } from '@/lib/dates'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'

let organisation: AnOrganisation
let signatory: Actor
let coordinator: Actor
let volunteer: Actor

beforeEach(async () => {
  organisation = await anOrganisation()
  signatory = await aMember(organisation, 'signatory', 'owner')
  coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator, { minutes: 150 })
})

const plain = { confirmations: [], ongoing: false }

/** What the form posts after the preview was seen. */
async function asSeen(actor = signatory, chosen: Parameters<typeof attestationPreview>[3] = plain) {
  const preview = await attestationPreview(actor, organisation.orgnr, volunteer.personId, chosen, new Date())
  if (!preview) throw new Error('no preview')
  return {
    orgnr: organisation.orgnr,
    volunteerId: volunteer.personId,
    contentHash: preview.contentHash,
    confirmations: [...chosen.confirmations],
    ongoing: chosen.ongoing,
    ...(preview.standing ? { replaces: preview.standing.id } : {}),
  }
}

const issue = async () => issueAttestation(signatory, await asSeen())

describe('a signatory issues what the confirmed hours say', () => {
  it('and the volunteer, the organisation and an employer see the same', async () => {
    const id = await issueAttestation(
      signatory,
      await asSeen(signatory, { confirmations: ['reliable'], ongoing: true }),
    )
    const [mine] = await myAttestations(volunteer)
    expect(mine).toMatchObject({
      id,
      verdict: 'valid',
      content: {
        minutes: 150,
        shifts: 1,
        volunteer: { name: 'Oksana Melnyk' },
        signer: { title: 'daglig leder' },
        period: { ongoing: true },
      },
    })
    expect(mine?.content.confirmations.nb).toEqual(['Har vært pålitelig og møtt som avtalt'])
    for (const typed of [mine!.token, mine!.code, mine!.code.toLowerCase()])
      expect(await checkAttestation(null, typed, 'here')).toMatchObject({
        verdict: 'valid',
        parts: [{ content: { minutes: 150 } }],
      })
  })

  it('hours that are not confirmed, or were replaced, do not count', async () => {
    const db = await database()
    const entry = await confirmedHours(organisation, volunteer, coordinator, { minutes: 600, daysAgo: 20 })
    await db.hoursEntry.update({
      where: { id: entry },
      data: { replacedAt: new Date(), replacedById: coordinator.personId },
    })
    const preview = await attestationPreview(signatory, organisation.orgnr, volunteer.personId, plain, new Date())
    expect(preview?.content.minutes).toBe(150)
  })

  it('a mail tells the volunteer, without their name in the subject', async () => {
    await issue()
    const db = await database()
    const mails = await db.$queryRaw<
      { data: { to: string; subject: string; text: string } }[]
    >`SELECT data FROM pgboss.job WHERE name = 'mail'`
    const person = await db.person.findUniqueOrThrow({ where: { id: volunteer.personId } })
    const mail = mails.map(({ data }) => data).find(({ to }) => to === person.email)
    expect(mail?.subject).toBe('Ви отримали довідку')
    expect(mail?.text).toContain('Nordlys matsentral')
  })

  it('what happened is written down', async () => {
    const id = await issue()
    const db = await database()
    expect(await db.event.findFirst({ where: { subjectId: id } })).toMatchObject({
      name: 'attestation.issued',
      actorId: signatory.personId,
      organisationId: organisation.id,
    })
  })

  it('a new one replaces the old, whose page then tells no name', async () => {
    await issue()
    const old = (await myAttestations(volunteer))[0]!
    await confirmedHours(organisation, volunteer, coordinator, { minutes: 60, daysAgo: 3 })
    await issue()
    const checked = await checkAttestation(null, old.code, 'here')
    expect(checked.verdict).toBe('replaced')
    expect(JSON.stringify(checked)).not.toContain('Oksana')
    expect((await myAttestations(volunteer)).map(({ verdict }) => verdict)).toEqual(['valid', 'replaced'])
  })
})

describe('issuing is refused', () => {
  it('to a coordinator without the right to sign', async () => {
    const input = await asSeen()
    await expect(issueAttestation(coordinator, input)).rejects.toThrow('notFound')
  })

  it("for somebody else's organisation", async () => {
    const stranger = await aMember(await anOrganisation(), 'signatory')
    const input = await asSeen()
    await expect(issueAttestation(stranger, input)).rejects.toThrow('notFound')
    expect(await attestationPreview(stranger, organisation.orgnr, volunteer.personId, plain, new Date())).toBeNull()
    expect(await attestationCandidates(stranger, organisation.orgnr)).toBeNull()
  })

  it('for somebody who never volunteered here', async () => {
    const other = await aVolunteer()
    const input = { ...(await asSeen()), volunteerId: other.personId }
    await expect(issueAttestation(signatory, input)).rejects.toThrow('notFound')
  })

  it('to oneself', async () => {
    const db = await database()
    await db.volunteer.create({ data: { id: signatory.personId, welcomedAt: new Date() } })
    await confirmedHours(organisation, signatory, coordinator)
    const input = { ...(await asSeen()), volunteerId: signatory.personId }
    await expect(issueAttestation(signatory, input)).rejects.toThrow('ownAttestation')
  })

  it('when the hours changed after the preview', async () => {
    const input = await asSeen()
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 2 })
    await expect(issueAttestation(signatory, input)).rejects.toThrow('previewOutdated')
  })

  it('the second time, when two signatories press at once', async () => {
    const second = await aMember(organisation, 'signatory')
    const inputs = await Promise.all([asSeen(signatory), asSeen(second)])
    const results = await Promise.allSettled([
      issueAttestation(signatory, inputs[0]),
      issueAttestation(second, inputs[1]),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason.message).toBe('alreadyDecided')
    expect(await myAttestations(volunteer)).toHaveLength(1)
  })
})

describe('a withdrawal', () => {
  const reason = 'Timene ble ført på feil person.'

  it('shows at once, with the reason to the holder alone', async () => {
    const id = await issue()
    const { code } = (await myAttestations(volunteer))[0]!
    await withdrawAttestation(signatory, { orgnr: organisation.orgnr, attestationId: id, reason })
    const checked = await checkAttestation(null, code, 'here')
    expect(checked).toMatchObject({ verdict: 'withdrawn', parts: [{ organisation: { name: 'Nordlys matsentral' } }] })
    expect(JSON.stringify(checked)).not.toMatch(/Oksana|feil person/)
    expect((await myAttestations(volunteer))[0]).toMatchObject({ verdict: 'withdrawn', withdrawnReason: reason })
  })

  it('is made once, also when two press at once', async () => {
    const id = await issue()
    const input = { orgnr: organisation.orgnr, attestationId: id, reason }
    const results = await Promise.allSettled([
      withdrawAttestation(signatory, input),
      withdrawAttestation(signatory, input),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it("of somebody else's attestation is refused", async () => {
    const id = await issue()
    const stranger = await aMember(await anOrganisation(), 'signatory')
    await expect(
      withdrawAttestation(stranger, { orgnr: stranger.memberships[0]!.orgnr, attestationId: id, reason }),
    ).rejects.toThrow('notFound')
    await expect(
      withdrawAttestation(coordinator, { orgnr: organisation.orgnr, attestationId: id, reason }),
    ).rejects.toThrow('notFound')
  })
})

describe('who may read', () => {
  it('the document: the holder and the signatories, nobody else', async () => {
    const id = await issue()
    expect(await attestationFile(volunteer, id)).not.toBeNull()
    expect(await attestationFile(signatory, id)).not.toBeNull()
    expect(await attestationFile(coordinator, id)).toBeNull()
    expect(await attestationFile(await aVolunteer(), id)).toBeNull()
    expect(await issuedAttestation(await aMember(await anOrganisation(), 'owner'), organisation.orgnr, id)).toBeNull()
  })

  it('all that an organisation issued, however many: what is not listed can be withdrawn by nobody', async () => {
    const id = await issue()
    const db = await database()
    const { id: _, credentialId: __, ...row } = await db.attestation.findUniqueOrThrow({ where: { id } })
    const later = { ...row, content: row.content as object, issuedAt: addDays(row.issuedAt, 1), replacedAt: new Date() }
    await db.attestation.createMany({
      data: Array.from({ length: 250 }, (_, n) => ({ ...later, tokenHash: `${id}-${n}`, codeHash: `${id}-${n}` })),
    })
    const listed = (await issuedAttestations(coordinator, organisation.orgnr))!
    expect(listed).toHaveLength(251)
    expect(listed.at(-1)).toMatchObject({ id, verdict: 'valid' })
  })

  it('an unknown code gives no hint, and guessing is stopped while a scanned token still works', async () => {
    await issue()
    const { code, token } = (await myAttestations(volunteer))[0]!
    for (let guess = 0; guess < 20; guess++)
      expect(await checkAttestation(null, 'ZZZZ-ZZZZ', 'guesser')).toMatchObject({ verdict: 'unknown', parts: [] })
    await expect(checkAttestation(null, code, 'guesser')).rejects.toThrow('tooManyTries')
    expect((await checkAttestation(null, token, 'guesser')).verdict).toBe('valid')
    expect((await checkAttestation(null, code, 'somebody else')).verdict).toBe('valid')
  })
})

describe('the database itself refuses', () => {
  it('a changed content, a second standing attestation, and one for oneself', async () => {
    const id = await issue()
    const db = await database()
    const row = await db.attestation.findUniqueOrThrow({ where: { id } })
    await expect(db.attestation.update({ where: { id }, data: { content: { minutes: 9999 } } })).rejects.toThrow(
      /never changes/,
    )
    const copy = { ...row, id: undefined as never, content: {}, tokenHash: 'other', codeHash: 'other' }
    await expect(db.attestation.create({ data: copy })).rejects.toThrow(/[Uu]nique/)
    await expect(
      db.attestation.create({
        data: { ...copy, volunteerId: volunteer.personId, issuedById: volunteer.personId, replacedAt: new Date() },
      }),
    ).rejects.toThrow(/Attestation_not_own/)
  })

  it('a withdrawal that is taken back', async () => {
    const id = await issue()
    await withdrawAttestation(signatory, {
      orgnr: organisation.orgnr,
      attestationId: id,
      reason: 'Feil person på attesten.',
    })
    const db = await database()
    await expect(
      db.attestation.update({ where: { id }, data: { withdrawnAt: null, withdrawnById: null } }),
    ).rejects.toThrow(/stands/)
  })

  it('an altered, deleted or truncated event', async () => {
    await issue()
    const db = await database()
    await expect(db.event.updateMany({ data: { name: 'nothing.happened' } })).rejects.toThrow(/append-only/)
    await expect(db.event.deleteMany()).rejects.toThrow(/append-only/)
    await expect(db.$executeRawUnsafe('TRUNCATE "Event"')).rejects.toThrow(/append-only/)
  })
})
