import { auditRound, changedPairs } from '@/lib/matching/audit'
import { waitsByGroup, type Welcomed } from '@/lib/rounds/auditing/rules'
import type { LevelGroup, StoredAudit } from '@/lib/rounds/fairness/schema'
import { minutesAfter } from './calendar'
import type { World } from './world'

/** What the audit of each round found that night. The other world is the same but for its levels, which were drawn anew. */
export function demoAudits(world: World, drawnAnew: World): Map<string, StoredAudit> {
  const groups = new Map<string, LevelGroup>(
    world.languageLevels.flatMap(({ volunteerId, language, level }) =>
      language === 'nb' ? [[volunteerId, level] as const] : [],
    ),
  )
  return new Map(
    world.rounds.map(({ row, input, places }, index) => {
      const again = drawnAnew.rounds[index]
      const auditedAt = minutesAfter(row.publishedAt, 1)
      const region = new Set(input.volunteers.map(({ id }) => id))
      const all = welcomedBy(world, auditedAt)
      return [
        row.id,
        {
          version: 1,
          auditedAt: auditedAt.toISOString(),
          redrawn: {
            changed: changedPairs(places, again?.places ?? []),
            sameInput: again?.row.inputHash === row.inputHash,
          },
          ...auditRound(input, places, (id) => groups.get(id) ?? 'unsaid', row.seed),
          waits: {
            region: waitsByGroup(
              all.filter(({ id }) => region.has(id)),
              groups,
              auditedAt,
            ),
            everywhere: waitsByGroup(all, groups, auditedAt),
          },
          answers: null,
        } satisfies StoredAudit,
      ]
    }),
  )
}

function welcomedBy({ volunteers, signUps }: World, at: Date): Welcomed[] {
  const placed = Map.groupBy(
    signUps.flatMap(({ volunteerId, placedAt }) => (placedAt && placedAt < at ? [{ volunteerId, placedAt }] : [])),
    ({ volunteerId }) => volunteerId,
  )
  return volunteers
    .filter(({ welcomedAt }) => welcomedAt < at)
    .map(({ id, welcomedAt }) => {
      const times = (placed.get(id) ?? []).map(({ placedAt }) => placedAt.getTime())
      return { id, welcomedAt, firstPlaceAt: times.length === 0 ? null : new Date(Math.min(...times)) }
    })
}
