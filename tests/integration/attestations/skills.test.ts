import { beforeEach, describe, expect, it } from 'vitest'
import { attestationCandidates } from '@/lib/attestations/candidates/queries'
import { issueAttestation } from '@/lib/attestations/commands'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { myAttestations } from '@/lib/attestations/queries'
import { claimSkill, decideSkill, withdrawSkill } from '@/lib/attestations/skills/commands'
import { organisationSkills, ownSkills, skillsToDecide } from '@/lib/attestations/skills/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import {
  actorOf,
  type AnOrganisation,
  aMember,
  anOrganisation,
  aRole,
  aVolunteer,
  confirmedHours,
} from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

let organisation: AnOrganisation
let coordinator: Actor
let signatory: Actor
let volunteer: Actor

beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  signatory = await aMember(organisation, 'signatory')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
})

const written = (over: { orgnr?: string; skill?: string } = {}) => ({
  orgnr: organisation.orgnr,
  skill: 'hygiene',
  language: 'uk' as const,
  did: 'Я сортую продукти за датою.',
  hard: '',
  now: 'Знаю, що робити з відкритим пакованням.',
  ...over,
})

async function claimed(over: { orgnr?: string; skill?: string } = {}): Promise<string> {
  await claimSkill(volunteer, written(over))
  const { claims } = await ownSkills(volunteer)
  return claims[0]!.id
}

const decided = (claimId: string, decision: 'confirmed' | 'declined', by = coordinator, orgnr = organisation.orgnr) =>
  decideSkill(by, { orgnr, claimId, decision })

describe('a volunteer writes what they have learnt', () => {
  it('and the organisation sees it with the shifts it builds on', async () => {
    await claimed()
    const seen = await organisationSkills(coordinator, organisation.orgnr)
    expect(seen?.waiting).toMatchObject([
      {
        name: 'Oksana M.',
        language: 'uk',
        skill: { id: 'hygiene', name: { nb: 'følge hygieneregler' } },
        answers: { did: 'Я сортую продукти за датою.', hard: '', now: 'Знаю, що робити з відкритим пакованням.' },
        shifts: [{ role: { nb: 'Sortere mat' } }],
        isYou: false,
      },
    ])
    expect(await skillsToDecide(signatory, organisation.orgnr)).toBe(1)
  })

  it('offered first is what goes with the role done there, without what is written already', async () => {
    const other = await anOrganisation()
    const roleId = await aRole({ id: 'reparere-sykler' })
    await confirmedHours(other, volunteer, coordinator, { roleId, daysAgo: 3 })
    await claimSkill(volunteer, written({ orgnr: other.orgnr, skill: 'safety' }))
    const { organisations } = await ownSkills(volunteer)
    const here = organisations.find(({ orgnr }) => orgnr === other.orgnr)
    expect(here?.fitting.slice(0, 2).map(({ id }) => id)).toEqual(['maintain-equipment', 'environment'])
  })

  it('is refused where no shift is confirmed, and the same for an organisation that is not there', async () => {
    const elsewhere = await anOrganisation()
    await expect(claimSkill(volunteer, written({ orgnr: elsewhere.orgnr }))).rejects.toThrow('notFound')
    await expect(claimSkill(volunteer, written({ orgnr: '999999999' }))).rejects.toThrow('notFound')
    const db = await database()
    await db.hoursEntry.updateMany({
      where: { volunteerId: volunteer.personId },
      data: { replacedAt: new Date(), replacedById: coordinator.personId },
    })
    await expect(claimSkill(volunteer, written())).rejects.toThrow('noConfirmedHours')
  })

  it('twice at once is written once', async () => {
    const both = await Promise.allSettled([claimSkill(volunteer, written()), claimSkill(volunteer, written())])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await ownSkills(volunteer)).claims).toHaveLength(1)
  })

  it('takes it back before it is confirmed, and not after', async () => {
    const id = await claimed()
    await withdrawSkill(volunteer, { claimId: id })
    expect((await ownSkills(volunteer)).claims).toEqual([])
    const second = await claimed()
    await decided(second, 'confirmed')
    await expect(withdrawSkill(volunteer, { claimId: second })).rejects.toThrow('alreadyDecided')
  })

  it('somebody else’s cannot be taken back', async () => {
    const id = await claimed()
    await expect(withdrawSkill(await aVolunteer(), { claimId: id })).rejects.toThrow('notFound')
    await expect(withdrawSkill(coordinator, { claimId: id })).rejects.toThrow('notFound')
  })
})

describe('the organisation answers', () => {
  it('yes: with a letter that says nothing of what was written', async () => {
    await decided(await claimed(), 'confirmed')
    expect((await ownSkills(volunteer)).claims).toMatchObject([{ state: 'confirmed', isTold: false }])
    const [letter] = await lettersTo(volunteer)
    expect(letter?.text).toContain('дотримувати правил гігієни')
    expect(letter?.text).not.toContain('пакованням')
    expect(letter?.subject).not.toContain('Oksana')
  })

  it('not yet: and it may be written anew', async () => {
    await decided(await claimed(), 'declined')
    expect((await ownSkills(volunteer)).claims).toMatchObject([{ state: 'declined' }])
    const [letter] = await lettersTo(volunteer)
    expect(letter?.text).toContain('не оцінка')
    await claimSkill(volunteer, { ...written(), did: 'Тепер пояснюю це й іншим волонтерам.' })
    expect((await ownSkills(volunteer)).claims).toMatchObject([
      { state: 'waiting', answers: { did: 'Тепер пояснюю це й іншим волонтерам.' } },
    ])
  })

  it('once, whoever presses first', async () => {
    const id = await claimed()
    const both = await Promise.allSettled([decided(id, 'confirmed'), decided(id, 'declined', signatory)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await lettersTo(volunteer)).toHaveLength(1)
  })

  it('never on one’s own', async () => {
    const db = await database()
    await db.membership.create({
      data: { organisationId: organisation.id, personId: volunteer.personId, roles: ['coordinator'], title: 'leder' },
    })
    const id = await claimed()
    await expect(decided(id, 'confirmed', await actorOf(volunteer.personId))).rejects.toThrow('ownSkill')
  })

  it('only its own: another organisation neither sees nor decides it', async () => {
    const id = await claimed()
    const other = await anOrganisation()
    const stranger = await aMember(other, 'coordinator', 'owner')
    expect(await organisationSkills(stranger, organisation.orgnr)).toBeNull()
    expect((await organisationSkills(stranger, other.orgnr))?.waiting).toEqual([])
    await expect(decided(id, 'confirmed', stranger)).rejects.toThrow('notFound')
    await expect(decided(id, 'confirmed', stranger, other.orgnr)).rejects.toThrow('notFound')
  })
})

describe('a confirmed skill', () => {
  const plain = { confirmations: [], ongoing: false }
  const preview = async () =>
    (await attestationPreview(signatory, organisation.orgnr, volunteer.personId, plain, new Date()))!

  async function issue() {
    const { contentHash, standing } = await preview()
    return issueAttestation(signatory, {
      orgnr: organisation.orgnr,
      volunteerId: volunteer.personId,
      contentHash,
      ...plain,
      ...(standing ? { replaces: standing.id } : {}),
    })
  }

  it('stands on the next attestation, by ESCO’s address and without what was written', async () => {
    await decided(await claimed(), 'confirmed')
    await decided(await claimed({ skill: 'teamwork' }), 'declined')
    await issue()
    const [attestation] = await myAttestations(volunteer)
    expect(attestation?.content.skills).toEqual([
      {
        id: 'hygiene',
        uri: 'http://data.europa.eu/esco/skill/6816e28f-a48d-41c7-8492-309f50c049fc',
        name: { nb: 'følge hygieneregler', uk: 'дотримувати правил гігієни', en: 'follow hygienic work practices' },
      },
    ])
    expect(JSON.stringify(attestation?.content)).not.toContain('пакованням')
    const db = await database()
    const { document } = await db.credential.findFirstOrThrow({ where: { attestation: { id: attestation!.id } } })
    expect(document).toContain('"targetUrl":"http://data.europa.eu/esco/skill/6816e28f-a48d-41c7-8492-309f50c049fc"')
    expect(document).not.toContain('пакованням')
  })

  it('confirmed later, suggests a new attestation until that is issued', async () => {
    await issue()
    expect((await preview()).content).not.toHaveProperty('skills')
    await decided(await claimed(), 'confirmed')
    expect((await organisationSkills(signatory, organisation.orgnr))?.decided).toMatchObject([{ isNew: true }])
    const newSkills = async () => (await attestationCandidates(signatory, organisation.orgnr))?.rows[0]?.newSkills
    expect(await newSkills()).toBe(1)
    await issue()
    expect(await newSkills()).toBe(0)
    expect((await organisationSkills(signatory, organisation.orgnr))?.decided).toMatchObject([{ isNew: false }])
    expect((await ownSkills(volunteer)).claims).toMatchObject([{ isTold: true }])
  })

  it('that was confirmed while the preview was open makes the preview outdated', async () => {
    const seen = await preview()
    await decided(await claimed(), 'confirmed')
    await expect(
      issueAttestation(signatory, {
        orgnr: organisation.orgnr,
        volunteerId: volunteer.personId,
        contentHash: seen.contentHash,
        ...plain,
      }),
    ).rejects.toThrow('previewOutdated')
  })
})
