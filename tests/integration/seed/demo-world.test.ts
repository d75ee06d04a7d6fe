import { beforeAll, describe, expect, test } from 'vitest'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { myAttestations } from '@/lib/attestations/queries'
import { contentHash, issuance } from '@/lib/attestations/rules'
import { attestationContent } from '@/lib/attestations/schema'
import { myShares, sharedAttestations } from '@/lib/attestations/sharing/queries'
import { checkAttestation } from '@/lib/attestations/verification/queries'
import { hoursOf } from '@/lib/hours/rules'
import { isOrgnr } from '@/lib/organisations/schema'
import { storedAudit } from '@/lib/rounds/fairness/schema'
import { ownSkills } from '@/lib/attestations/skills/queries'
import { myReferences } from '@/lib/references/own/queries'
import { refereesToVouchFor } from '@/lib/references/vouching/queries'
import { database } from '@/lib/server/db'
import { readEnv } from '@/lib/server/environment'
import { awaitsCertificate } from '@/lib/signups/certificates/rules'
import { signUpState } from '@/lib/signups/rules'
import { publicationFacts } from '@/lib/tasks/publishing/queries'
import { editorState, publication } from '@/lib/tasks/publishing/rules'
import { codeToTry } from '@/prisma/seed/demo/attestations'
import { fillDemo } from '@/prisma/seed/demo/fill'
import { demoPeople } from '@/prisma/seed/demo-people'
import { prepare } from '@/prisma/seed/prepare'
import { actorOf } from '@/tests/support/factories'

const now = new Date()
const said: string[] = []

beforeAll(async () => {
  await prepare((line) => said.push(line))
})

describe('a real configuration', () => {
  test('is prepared with places and roles, but without anybody invented', async () => {
    const db = await database()
    expect(await db.place.count()).toBeGreaterThan(500)
    expect(await db.volunteerRole.count()).toBe(60)
    expect(await db.person.count()).toBe(0)
    expect(said).toHaveLength(3)
  })

  test('is never filled, whoever asks', async () => {
    const db = await database()
    const real = readEnv({
      DATABASE_URL: 'postgresql://localhost/toveis',
      SMTP_URL: 'smtp://localhost',
      MAIL_FROM: 'post@toveis.example',
      PUBLIC_URL: 'https://toveis.example',
      SECRET: 'a-secret-that-is-long-enough-for-everybody',
    })
    await expect(fillDemo(db, now, real)).rejects.toThrow('This is no demo')
    await expect(fillDemo(db, now)).rejects.toThrow('This is no demo')
    expect(await db.person.count()).toBe(0)
  })
})

describe('the demo world', () => {
  beforeAll(async () => {
    await fillDemo(await database(), now, readEnv({}))
  })

  test('fills a database once', async () => {
    const db = await database()
    const people = await db.person.count()
    await expect(fillDemo(db, now, readEnv({}))).rejects.toThrow('There are people in this database already')
    expect(await db.person.count()).toBe(people)
  })

  test('has the people whom a visitor can be, each what they are said to be', async () => {
    const db = await database()
    const actors = await Promise.all(
      demoPeople.map(async ({ email }) => actorOf((await db.person.findUniqueOrThrow({ where: { email } })).id)),
    )
    const [newcomer, local, coordinator, signatory, administrator] = actors
    expect(actors.map(({ name }) => name)).toEqual(demoPeople.map(({ name }) => name))
    expect([newcomer, local].map((one) => one?.isVolunteer)).toEqual([true, true])
    expect(coordinator?.memberships[0]).toMatchObject({ orgnr: '310000019', approved: true, roles: ['coordinator'] })
    expect(signatory?.memberships[0]).toMatchObject({ orgnr: '310000019', roles: ['owner', 'signatory'] })
    expect(administrator?.isAdministrator).toBe(true)
    expect(actors.filter(({ isAdministrator }) => isAdministrator)).toHaveLength(1)
  })

  test('has twelve organisations with numbers that nobody has, in every state of their application', async () => {
    const db = await database()
    const organisations = await db.partnerOrganisation.findMany({ include: { place: true } })
    expect(organisations).toHaveLength(12)
    for (const { orgnr, email } of organisations) {
      expect(isOrgnr(orgnr)).toBe(true)
      expect(orgnr).toMatch(/^3100000|^3100001/)
      expect(email).toMatch(/\.example$/)
    }
    const waiting = organisations.filter(({ approvedAt, declinedAt }) => !approvedAt && !declinedAt)
    expect(waiting.map(({ registerAnswer }) => registerAnswer).toSorted()).toEqual(['found', 'unreachable'])
    expect(organisations.filter(({ declinedAt, declinedReason }) => declinedAt && declinedReason)).toHaveLength(1)
    expect(new Set(organisations.map(({ place }) => place.name)).size).toBe(10)
  })

  test('has a task for every role, in every state, and what others see lacks nothing', async () => {
    const db = await database()
    const tasks = await db.task.findMany({ include: { texts: true } })
    expect(tasks).toHaveLength(150)
    expect(new Set(tasks.map(({ roleId }) => roleId)).size).toBe(60)
    const states = Map.groupBy(tasks, editorState)
    expect([...states.keys()].toSorted()).toEqual(['closed', 'draft', 'held', 'keptBack', 'published'])
    expect(states.get('published')!.length).toBeGreaterThanOrEqual(115)
    for (const { id } of [...states.get('published')!, ...states.get('held')!]) {
      const { task, organisation } = await publicationFacts(db, id)
      expect({ id, needs: publication(task, organisation, now) }).toEqual({ id, needs: [] })
    }
  })

  test('has nights of rounds that were audited, and levels drawn anew change nothing in any', async () => {
    const db = await database()
    const rounds = await db.round.findMany({ select: { audit: true, placed: true } })
    const audits = rounds.map(({ audit }) => storedAudit.parse(audit))
    expect(audits).toHaveLength(6)
    expect(audits.map(({ redrawn }) => redrawn)).toEqual(audits.map(() => ({ changed: 0, sameInput: true })))
    expect(audits.map(({ placed }) => placed)).toEqual(rounds.map(({ placed }) => placed))
  })

  test('has volunteers of both backgrounds, some of whom rest, at addresses that reach nobody', async () => {
    const db = await database()
    const volunteers = await db.volunteer.findMany({ include: { person: true } })
    const backgrounds = Map.groupBy(volunteers, ({ background }) => background)
    expect(backgrounds.get('newcomer')).toHaveLength(120)
    expect(backgrounds.get('local')).toHaveLength(80)
    expect(volunteers.some(({ pausedAt }) => pausedAt !== null)).toBe(true)
    expect(await db.person.count({ where: { NOT: { email: { endsWith: '.example' } } } })).toBe(0)
    const levels = await db.languageLevel.findMany({ where: { language: 'nb', volunteer: { background: 'newcomer' } } })
    expect(new Set(levels.map(({ level }) => level))).toEqual(new Set(['none', 'a1', 'a2', 'b1', 'b2']))
  })

  test('has sign-ups and hours in every state', async () => {
    const db = await database()
    const signUps = await db.signUp.findMany({
      include: {
        hoursEntries: { where: { replacedAt: null } },
        shift: { include: { task: true } },
        volunteer: { include: { certificateChecks: true } },
      },
    })
    const states = Map.groupBy(signUps, (signUp) => signUpState(signUp, now))
    expect([...states.keys()].toSorted()).toEqual(['cancelled', 'offered', 'placed', 'waiting'])
    const worked = states.get('placed')!.filter(({ endsAt }) => endsAt < now)
    const outcomes = Map.groupBy(
      worked,
      (row) => `${hoursOf(row).state}${hoursOf(row).proposal ? ', other hours proposed' : ''}`,
    )
    expect([...outcomes.keys()].toSorted()).toEqual([
      'absent',
      'confirmed',
      'confirmed, other hours proposed',
      'pending',
      'pending, other hours proposed',
    ])
    expect(await db.hoursEntry.count({ where: { replacedAt: { not: null } } })).toBeGreaterThan(5)
    expect(await db.shift.count({ where: { cancelledAt: { not: null } } })).toBeGreaterThan(2)

    const certificates = states
      .get('placed')!
      .filter(({ shift, endsAt }) => shift.task.policeCertificate === 'required' && endsAt > now)
      .map(({ shift, volunteer }) => {
        const shown = volunteer.certificateChecks.some((one) => one.organisationId === shift.task.organisationId)
        return awaitsCertificate({ policeCertificate: 'required', shown })
      })
    expect(new Set(certificates)).toEqual(new Set([true, false]))
  })

  test('has an evening with eight people whose hours wait for the coordinator', async () => {
    const db = await database()
    const shift = await db.shift.findFirstOrThrow({
      where: { endsAt: { lt: now }, task: { organisation: { orgnr: '310000019' }, roleId: 'sortere-mat' }, places: 8 },
      orderBy: { startsAt: 'desc' },
      include: { signUps: { where: { placedAt: { not: null }, cancelledAt: null }, include: { hoursEntries: true } } },
    })
    expect(shift.signUps).toHaveLength(8)
    const entries = shift.signUps.flatMap(({ hoursEntries }) => hoursEntries)
    expect(entries.filter(({ confirmedAt }) => confirmedAt !== null)).toEqual([])
    expect(entries.some(({ proposedById, volunteerId }) => proposedById === volunteerId)).toBe(true)
  })

  test('has attestations that say what their hours say, and a verdict of each kind', async () => {
    const db = await database()
    const attestations = await db.attestation.findMany({ include: { hours: { include: { hoursEntry: true } } } })
    const verdicts = new Set<string>()
    for (const { content, contentHash: frozen, hours, issuedAt, ...row } of attestations) {
      const read = attestationContent.parse(content)
      expect(contentHash(read)).toBe(frozen)
      expect(row.credentialId).not.toBeNull()
      expect(read.minutes).toBe(hours.reduce((sum, { hoursEntry }) => sum + hoursEntry.minutes, 0))
      expect(hours.every(({ hoursEntry }) => hoursEntry.confirmedAt! < issuedAt)).toBe(true)
      const [own] = (await myAttestations(await actorOf(row.volunteerId))).filter(({ id }) => id === row.id)
      const byCode = await checkAttestation(null, own!.code, 'a network')
      expect(await checkAttestation(null, own!.token, 'a network')).toEqual(byCode)
      verdicts.add(byCode.verdict)
    }
    expect(verdicts).toEqual(new Set(['valid', 'withdrawn', 'replaced']))
  })

  test('has a link that shows her attestation, opened twice', async () => {
    const db = await database()
    const { id } = await db.person.findFirstOrThrow({ where: { name: 'Oksana Melnyk' } })
    const [share, ...others] = await myShares(await actorOf(id), now)
    expect(others).toEqual([])
    expect(share).toMatchObject({ state: 'on', opens: 2, servesCredentials: true })
    expect(await sharedAttestations(null, share!.token, now)).toMatchObject({
      attestations: [{ verdict: 'valid', code: '7K4M-92XH' }],
    })
  })

  test('has an attestation to try, which is what the signatory would issue', async () => {
    const db = await database()
    const found = await checkAttestation(null, codeToTry, 'a network')
    expect(found).toMatchObject({
      verdict: 'valid',
      parts: [{ code: '7K4M-92XH', content: { volunteer: { name: 'Oksana Melnyk' } } }],
    })
    const [ingrid, oksana] = await Promise.all(
      ['Ingrid Haugen', 'Oksana Melnyk'].map((name) => db.person.findFirstOrThrow({ where: { name } })),
    )
    const chosen = { confirmations: [], ongoing: true }
    const preview = await attestationPreview(await actorOf(ingrid!.id), '310000019', oksana!.id, chosen, now)
    const content = attestationContent.parse(found.parts[0]?.content)
    expect(preview?.content).toEqual({
      ...content,
      issuedOn: preview?.content.issuedOn,
      confirmations: { nb: [], uk: [], en: [] },
    })
    expect(content.roles.length).toBeGreaterThan(2)
    const { skills: _, ...certain } = content
    expect(() => issuance([], { ...certain, ongoing: true }, now)).toThrow('noConfirmedHours')
  })

  test('has one reference of hers in use, one to be read, one asked for, and one to vouch for', async () => {
    const db = await database()
    const { id } = await db.person.findFirstOrThrow({ where: { name: 'Oksana Melnyk' } })
    const references = await myReferences(await actorOf(id), now)
    expect(references.map(({ state }) => state).toSorted()).toEqual(['asked', 'kept', 'written'])
    expect(references.find(({ state }) => state === 'kept')?.signed).toBe(true)
    const coordinator = await db.person.findFirstOrThrow({ where: { name: 'Kari Nordby' } })
    expect(await refereesToVouchFor(await actorOf(coordinator.id), '310000019', now)).toHaveLength(1)
  })

  test('has one skill of hers confirmed and told by her attestation, and one that waits', async () => {
    const db = await database()
    const { id } = await db.person.findFirstOrThrow({ where: { name: 'Oksana Melnyk' } })
    const { claims } = await ownSkills(await actorOf(id))
    expect(claims.map(({ state, isTold }) => ({ state, isTold }))).toEqual([
      { state: 'waiting', isTold: false },
      { state: 'confirmed', isTold: true },
    ])
  })

  test('tells in the log what the commands would have told', async () => {
    const db = await database()
    const names = await db.event.findMany({ distinct: ['name'], select: { name: true } })
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'organisation.approved',
        'task.published',
        'signUp.placed',
        'hours.confirmed',
        'attestation.issued',
      ]),
    )
    // Who supports whom is planned, and references are signed, by the real clock, when all else is there.
    const real = ['support.planned', 'reference.endorsed']
    expect(await db.event.count({ where: { at: { gt: now }, name: { notIn: real } } })).toBe(0)
  })
})
