import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import {
  changeShareEnd,
  deleteShare,
  makeShare,
  renewShare,
  switchCode,
  switchShare,
} from '@/lib/attestations/sharing/commands'
import { myShares, sharedAttestations, sharedCredentials } from '@/lib/attestations/sharing/queries'
import { makeShareInput } from '@/lib/attestations/sharing/schema'
import { checkAttestation } from '@/lib/attestations/verification/queries'
import { combinedFile, myWallet } from '@/lib/attestations/wallet/queries'
import type { Json } from '@/lib/credentials/json'
import { verification } from '@/lib/credentials/verify'
import { localSources } from '@/lib/issuers/queries'
import type { Actor, Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'

let organisation: AnOrganisation
let signatory: Actor
let coordinator: Actor
let volunteer: Actor
let attestationId: string

const day = 86_400_000
const now = new Date()

beforeEach(async () => {
  organisation = await anOrganisation()
  signatory = await aMember(organisation, 'signatory', 'owner')
  coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator, { minutes: 150 })
  attestationId = await anIssuedAttestation(organisation, signatory, volunteer)
})

const wanted = (over: Partial<ReturnType<typeof makeShareInput.parse>> = {}) => ({
  ...makeShareInput.parse({ attestationIds: [attestationId], shows: ['name', 'hours'] }),
  ...over,
})
const theShare = async (id: string) => (await myShares(volunteer, now)).find((share) => share.id === id)!
const aShare = async (over = {}) => theShare(await makeShare(volunteer, wanted(over), now))
const opened = (token: string, at = now, viewer: Viewer = null) => sharedAttestations(viewer, token, at)

/** One more organisation with confirmed hours and an attestation; returns the attestation's id. */
async function elsewhere(minutes = 60): Promise<string> {
  const other = await anOrganisation({ name: 'Fjellheimen' })
  await confirmedHours(other, volunteer, await aMember(other, 'coordinator'), { minutes, daysAgo: 30 })
  return anIssuedAttestation(other, await aMember(other, 'signatory'), volunteer)
}

const withdraw = () =>
  withdrawAttestation(signatory, {
    orgnr: organisation.orgnr,
    attestationId,
    reason: 'Timene ble ført på feil person.',
  })

describe('a link that the holder makes', () => {
  it('shows what they chose to whoever has it', async () => {
    const { token } = await aShare({ label: 'Kafé Solvik' })
    expect(await opened(token)).toMatchObject({
      state: 'on',
      own: false,
      holderId: volunteer.personId,
      servesCredentials: true,
      attestations: [
        { id: attestationId, verdict: 'valid', content: { minutes: 150, volunteer: { name: 'Oksana Melnyk' } } },
      ],
    })
  })

  it('tells neither name nor hours nor the code on paper when these are left out', async () => {
    const { token, servesCredentials } = await aShare({ shows: [], label: 'Kafé Solvik' })
    const view = await opened(token)
    expect(servesCredentials).toBe(false)
    if (view.state !== 'on') throw new Error('off')
    const { signed: _, ...told } = view.attestations[0]!
    expect(JSON.stringify({ ...view, attestations: [told] })).not.toMatch(/Oksana|150|Kafé/)
    expect(told).toMatchObject({ code: null, content: { organisation: { name: 'Nordlys matsentral' } } })
    expect(await sharedCredentials(null, token, now)).toBeNull()
  })

  it('shows several together, computed, where hours are shown', async () => {
    const attestationIds = [attestationId, await elsewhere()]
    const whole = await opened((await aShare({ attestationIds })).token)
    expect(whole).toMatchObject({ combination: { organisations: 2, minutes: 210, shifts: 2 } })
    const without = await opened((await aShare({ attestationIds, shows: ['name'] })).token)
    expect(without).toMatchObject({ combination: null })
  })

  it('is known to nobody else, and an invented one shows nothing', async () => {
    await aShare()
    expect(await myShares(await aVolunteer(), now)).toEqual([])
    expect(await opened('x'.repeat(43))).toEqual({ state: 'unknown' })
  })

  it('counts how often it was opened, but not that the holder looked', async () => {
    const { id, token } = await aShare()
    await Promise.all([opened(token), opened(token, now, await aVolunteer())])
    expect(await opened(token, now, volunteer)).toMatchObject({ own: true })
    await sharedCredentials(null, token, now)
    expect(await theShare(id)).toMatchObject({ opens: 2 })
  })

  it('is made once when the form is sent twice', async () => {
    const ids = await Promise.all([makeShare(volunteer, wanted(), now), makeShare(volunteer, wanted(), now)])
    expect(ids[0]).toBe(ids[1])
    expect(await myShares(volunteer, now)).toHaveLength(1)
    await makeShare(volunteer, wanted(), new Date(now.getTime() + 2 * 60_000))
    expect(await myShares(volunteer, now)).toHaveLength(2)
  })

  it('is made no more after the fiftieth, also when two are made at once', async () => {
    for (let n = 0; n < 49; n++) await makeShare(volunteer, wanted({ label: String(n) }), now)
    const results = await Promise.allSettled(['a', 'b'].map((label) => makeShare(volunteer, wanted({ label }), now)))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason.message).toBe('tooManyShares')
  })

  it("is refused for somebody else's attestation, for an unknown one and for one that is not valid", async () => {
    const stranger = await aVolunteer()
    await expect(makeShare(stranger, wanted(), now)).rejects.toThrow('notFound')
    await expect(makeShare(volunteer, wanted({ attestationIds: [crypto.randomUUID()] }), now)).rejects.toThrow(
      'notFound',
    )
    await withdraw()
    await expect(makeShare(volunteer, wanted(), now)).rejects.toThrow('notShareable')
  })

  it('is refused without an attestation', () => {
    const asked = makeShareInput.safeParse({ shows: ['name'] })
    expect(makeShareInput.safeParse({ attestationIds: [] }).error?.issues[0]?.message).toBe('shareNothingChosen')
    expect(asked.success).toBe(false)
  })
})

describe('a link shows nothing', () => {
  it('after its last day, and again when the holder gives it a new one', async () => {
    const { id, token } = await aShare({ until: 'month' })
    const later = new Date(now.getTime() + 33 * day)
    expect(await opened(token, new Date(now.getTime() + 27 * day))).toMatchObject({ state: 'on' })
    expect(await opened(token, later)).toEqual({ state: 'ended', own: false })
    expect(await sharedCredentials(null, token, later)).toBeNull()
    await changeShareEnd(volunteer, { shareId: id, until: 'year' }, later)
    expect(await opened(token, later)).toMatchObject({ state: 'on' })
  })

  it('while it is off, and what it counted stays', async () => {
    const { id, token } = await aShare()
    await opened(token)
    await Promise.all([
      switchShare(volunteer, { shareId: id, to: 'off' }),
      switchShare(volunteer, { shareId: id, to: 'off' }),
    ])
    expect(await opened(token)).toEqual({ state: 'off', own: false })
    expect(await sharedCredentials(null, token, now)).toBeNull()
    const db = await database()
    expect(await db.event.count({ where: { subjectId: id, name: 'share.off' } })).toBe(1)
    await switchShare(volunteer, { shareId: id, to: 'on' })
    expect(await opened(token)).toMatchObject({ state: 'on' })
    expect(await theShare(id)).toMatchObject({ opens: 2, state: 'on' })
  })

  it('once it is deleted, which happens once', async () => {
    const { id, token } = await aShare()
    const results = await Promise.allSettled([
      deleteShare(volunteer, { shareId: id }),
      deleteShare(volunteer, { shareId: id }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await opened(token)).toEqual({ state: 'unknown' })
  })

  it("by nobody's hand but the holder's", async () => {
    const { id, token } = await aShare()
    const stranger = await aVolunteer()
    await expect(switchShare(stranger, { shareId: id, to: 'off' })).rejects.toThrow('notFound')
    await expect(changeShareEnd(stranger, { shareId: id, until: 'month' })).rejects.toThrow('notFound')
    await expect(renewShare(stranger, { shareId: id })).rejects.toThrow('notFound')
    await expect(deleteShare(stranger, { shareId: id })).rejects.toThrow('notFound')
    await expect(switchCode(stranger, { attestationId, to: 'off' })).rejects.toThrow('notFound')
    expect(await opened(token)).toMatchObject({ state: 'on' })
  })
})

describe('what happens to an attestation behind a link', () => {
  it('withdrawn: the link says so and no longer what it said', async () => {
    const { token } = await aShare({ attestationIds: [attestationId, await elsewhere()] })
    await withdraw()
    const view = await opened(token)
    if (view.state !== 'on') throw new Error('off')
    const withdrawn = view.attestations.find(({ id }) => id === attestationId)
    expect(withdrawn).toMatchObject({ verdict: 'withdrawn', content: null, organisationName: 'Nordlys matsentral' })
    expect(JSON.stringify(withdrawn)).not.toContain('feil person')
    expect(view.attestations.find(({ id }) => id !== attestationId)).toMatchObject({ verdict: 'valid' })
    expect(view.combination).toBeNull()
  })

  it('replaced: the link says so until the holder shows the newer one', async () => {
    const { id, token } = await aShare()
    await confirmedHours(organisation, volunteer, coordinator, { minutes: 60, daysAgo: 3 })
    const newer = await anIssuedAttestation(organisation, signatory, volunteer)
    expect(await opened(token)).toMatchObject({ attestations: [{ verdict: 'replaced', content: null }] })
    expect(await theShare(id)).toMatchObject({ canRenew: true })
    const results = await Promise.allSettled([
      renewShare(volunteer, { shareId: id }),
      renewShare(volunteer, { shareId: id }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await opened(token)).toMatchObject({ attestations: [{ id: newer, content: { minutes: 210 } }] })
    expect(await theShare(id)).toMatchObject({ canRenew: false })
  })
})

describe('the code on paper', () => {
  it('shows nothing while its holder has it off, nor does the QR code; links are not concerned', async () => {
    const { token } = await aShare()
    const mine = (await myWallet(volunteer, now)).valid[0]!
    await Promise.all([
      switchCode(volunteer, { attestationId, to: 'off' }),
      switchCode(volunteer, { attestationId, to: 'off' }),
    ])
    for (const typed of [mine.code, mine.token])
      expect(JSON.stringify(await checkAttestation(null, typed, 'here'))).not.toMatch(/Oksana|Nordlys/)
    expect(await opened(token)).toMatchObject({ state: 'on' })
    expect((await myWallet(volunteer, now)).valid[0]).toMatchObject({ codeOn: false })
    const db = await database()
    expect(await db.event.count({ where: { subjectId: attestationId, name: 'attestation.codeOff' } })).toBe(1)
    await switchCode(volunteer, { attestationId, to: 'on' })
    expect((await checkAttestation(null, mine.token, 'here')).verdict).toBe('valid')
  })
})

describe('the wallet', () => {
  it('holds what is valid, what it comes to, and what has ended with its reason', async () => {
    await elsewhere(90)
    expect(await myWallet(volunteer, now)).toMatchObject({
      combination: { organisations: 2, minutes: 240 },
      earlier: [],
      openLinks: 0,
    })
    const { id } = await aShare()
    await withdraw()
    expect(await myWallet(volunteer, now)).toMatchObject({
      valid: [{ content: { organisation: { name: 'Fjellheimen' } } }],
      earlier: [{ id: attestationId, withdrawnReason: 'Timene ble ført på feil person.' }],
      combination: { organisations: 1, minutes: 90 },
      openLinks: 1,
    })
    await switchShare(volunteer, { shareId: id, to: 'off' })
    expect(await myWallet(volunteer, now)).toMatchObject({ openLinks: 0, links: 1 })
  })

  it('gives all of it as one file, and nobody else’s', async () => {
    await elsewhere(90)
    const file = await combinedFile(volunteer, now)
    expect(file?.document.volunteer.name).toBe('Oksana Melnyk')
    expect(file?.document.parts.map(({ minutes }) => minutes).toSorted()).toEqual([150, 90])
    const several = JSON.parse(file!.document.presentation!) as { verifiableCredential: Json[] }
    expect(several.verifiableCredential).toHaveLength(2)
    for (const one of several.verifiableCredential)
      expect((await verification(JSON.stringify(one), localSources())).verdict).toBe('valid')
    expect(await combinedFile(await aVolunteer(), now)).toBeNull()
  })
})
