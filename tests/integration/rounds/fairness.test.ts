import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/fairness/route'
import { auditRounds } from '@/lib/rounds/auditing/jobs'
import { publishedFairness } from '@/lib/rounds/fairness/queries'
import { storedAudit } from '@/lib/rounds/fairness/schema'
import { runRound } from '@/lib/rounds/running/jobs'
import { roundSnapshot } from '@/lib/rounds/running/queries'
import { database } from '@/lib/server/db'
import { anOrganisation, aPlace, aShift, aTask, aVolunteer, hoursFromNow } from '@/tests/support/factories'

const levels = ['none', 'a1', 'a2', 'b1', 'b2'] as const

/** Sixty people and six shifts for forty of them; everybody's interests and levels differ. */
async function aWorld(): Promise<void> {
  const db = await database()
  const placeId = await aPlace()
  const organisation = await anOrganisation({ placeId })
  for (let at = 0; at < 6; at++) {
    const taskId = await aTask(organisation, { placeId, clearing: 'round' })
    await aShift(taskId, {
      startsAt: hoursFromNow(100 + at * 3),
      endsAt: hoursFromNow(102 + at * 3),
      places: at < 4 ? 10 : 1,
    })
  }
  for (let at = 0; at < 60; at++) {
    const { personId } = await aVolunteer({ placeId, interests: at % 3 === 0 ? ['food'] : ['music'] })
    if (at % 6 < 5)
      await db.languageLevel.create({ data: { volunteerId: personId, language: 'nb', level: levels[at % 5]! } })
  }
}

async function aRound(): Promise<string> {
  const db = await database()
  const { id } = await db.round.create({
    data: { regionName: '', counties: [], municipalityNumbers: [], seed: `seed ${Date.now()}`, policy: {} },
    select: { id: true },
  })
  await runRound(id)
  return id
}

async function auditOf(id: string) {
  const db = await database()
  const { audit } = await db.round.findUniqueOrThrow({ where: { id }, select: { audit: true } })
  return audit === null ? null : storedAudit.parse(audit)
}

describe('after a round', () => {
  let id = ''
  let before: unknown

  const state = async () => {
    const db = await database()
    return {
      levels: await db.languageLevel.findMany({ orderBy: [{ volunteerId: 'asc' }, { language: 'asc' }] }),
      proposals: await db.proposal.findMany({ orderBy: { id: 'asc' } }),
    }
  }

  beforeAll(async () => {
    await aWorld()
    id = await aRound()
    before = await state()
    await auditRounds()
  })

  it('the same facts are read when all levels are drawn anew, and not one pair changes', async () => {
    expect((await auditOf(id))?.redrawn).toEqual({ changed: 0, sameInput: true })
  })

  it('the trial leaves nothing behind: levels and proposals are as they were', async () => {
    expect(await state()).toEqual(before)
  })

  it('everybody who could be placed is in one group, and the groups hold all who were placed', async () => {
    const audit = (await auditOf(id))!
    const groups = Object.values(audit.groups)
    expect(audit).toMatchObject({ people: 60, able: 60, placed: 42 })
    expect(groups.reduce((sum, { able }) => sum + able, 0)).toBe(60)
    expect(groups.reduce((sum, { placed }) => sum + placed, 0)).toBe(42)
    expect(audit.shifts).toEqual({ total: 6, staffedBefore: 0, staffed: 6 })
    expect(audit.waits.everywhere.unsaid?.people).toBe(10)
  })

  it('holds no id', async () => {
    expect(JSON.stringify(await auditOf(id))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('is told in public', async () => {
    const { overall, rounds } = await publishedFairness(null)
    expect(rounds).toHaveLength(1)
    expect(rounds[0]).toMatchObject({ id, proven: true, changed: 0, sameInput: true, able: 60, placed: 42 })
    expect(overall).toMatchObject({ rounds: 1, proven: 1, changed: 0, able: 60, placed: 42 })
  })

  it('is audited once', async () => {
    const first = await auditOf(id)
    await auditRounds()
    expect(await auditOf(id)).toEqual(first)
  })

  it('who supports whom is counted when all have answered', async () => {
    const db = await database()
    const [accepted, ...others] = await db.proposal.findMany({ where: { roundId: id }, orderBy: { id: 'asc' } })
    await db.supportGiven.create({
      data: { shiftId: accepted!.shiftId, volunteerId: accepted!.volunteerId, rung: 'material' },
    })
    await db.proposal.update({ where: { id: accepted!.id }, data: { acceptedAt: new Date() } })
    await auditRounds()
    expect((await auditOf(id))?.answers).toBeNull()
    await db.proposal.updateMany({
      where: { id: { in: others.map((other) => other.id) } },
      data: { declinedAt: new Date() },
    })
    await auditRounds()
    expect((await auditOf(id))?.answers?.support).toMatchObject({ material: 1, buddy: 0 })
  })
})

it('a reader that looks at levels is caught', async () => {
  const id = await aRound()
  await auditRounds(async function* (tx, scope, now) {
    for await (const rows of roundSnapshot(tx, scope, now)) {
      await tx.$executeRaw`RESET ROLE`
      const fluent = await tx.languageLevel.findMany({ where: { language: 'nb', level: 'b2' } })
      const ids = new Set(fluent.map(({ volunteerId }) => volunteerId))
      yield {
        ...rows,
        volunteers: (rows.volunteers ?? []).map((row) => ({
          ...row,
          interests: ids.has(row.id) ? ['food'] : ['music'],
        })),
      }
    }
  })
  const audit = await auditOf(id)
  expect(audit?.redrawn.changed).toBeGreaterThan(0)
  expect((await publishedFairness(null)).overall?.changed).toBe(audit?.redrawn.changed)
})

it('anybody may have the numbers as data, from anywhere', async () => {
  const answer = await GET()
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(answer.headers.get('Cache-Control')).toContain('public')
  const told = (await answer.json()) as { rounds: { id: string; publishedAt: string }[] }
  expect(told).toMatchObject({ version: 1, hiddenCounts: { from: 1, to: 4 }, percentagesFrom: 20 })
  expect(told.rounds.map(({ publishedAt }) => new Date(publishedAt).getTime())).toSatisfy((times: number[]) =>
    times.every((time, at) => at === 0 || time <= times[at - 1]!),
  )
  const db = await database()
  const rounds = await db.round.findMany({ select: { id: true } })
  const ids = JSON.stringify(told).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []
  expect(new Set(ids)).toEqual(new Set(rounds.map(({ id }) => id)))
})
