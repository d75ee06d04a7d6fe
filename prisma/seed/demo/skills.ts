import { reflectionOf } from '@/lib/attestations/skills/rules'
import type { Prisma } from '@/lib/generated/prisma/client'
import { codeToTry, type DemoAttestation } from './attestations'
import { dayAt } from './calendar'
import type { Happened } from './events'
import { coordinatorOf, type DemoOrganisation } from './organisations'
import type { Random } from './random'
import reflections from './reflections.json'

export type DemoSkill = Prisma.SkillClaimCreateManyInput & { id: string; claimedAt: Date }

/** The newcomer's own words about two skills: one was confirmed and stands on the attestation, one waits for an answer. */
export function demoSkills(
  random: Random,
  organisations: readonly DemoOrganisation[],
  attestations: readonly DemoAttestation[],
  now: Date,
): DemoSkill[] {
  const hers = attestations.find(({ code }) => code === codeToTry)
  const organisation = organisations.find(({ row }) => row.id === hers?.row.organisationId)
  if (!hers || !organisation) return []
  const { volunteerId, organisationId } = hers.row
  const claim = ({ skill, ...answers }: (typeof reflections)['waiting'], claimedAt: Date): DemoSkill => ({
    id: random.id(claimedAt),
    volunteerId,
    organisationId,
    skillId: skill,
    reflection: reflectionOf(answers),
    language: 'uk',
    claimedAt,
  })
  return [
    {
      ...claim(reflections.confirmed, dayAt(now, -12, '20:40')),
      confirmedAt: dayAt(now, -9, '09:50'),
      confirmedById: coordinatorOf(organisation).person.id,
    },
    claim(reflections.waiting, dayAt(now, -1, '19:25')),
  ]
}

export function ofSkill({ id, volunteerId, organisationId, skillId, ...row }: DemoSkill): Happened[] {
  const about = { subjectId: id, organisationId, detail: { skillId } }
  const claimed = { at: row.claimedAt, actorId: volunteerId, name: 'skill.claimed', ...about } as const
  const { confirmedAt, confirmedById } = row
  if (!(confirmedAt instanceof Date) || !confirmedById) return [claimed]
  return [claimed, { at: confirmedAt, actorId: confirmedById, name: 'skill.confirmed', ...about }]
}
