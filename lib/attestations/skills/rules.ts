import { Refusal } from '@/lib/refusal'
import esco from '@/lib/credentials/esco.json'
import type { ReflectionQuestion } from './schema'

export type Skill = (typeof esco.skills)[number]

/** ESCO's, chosen for what volunteers do. */
export const skills: readonly Skill[] = esco.skills

const byId = new Map(skills.map((skill) => [skill.id, skill]))
const forRole = new Map<string, readonly string[]>(Object.entries(esco.roles))

export const skillOf = (id: string): Skill | undefined => byId.get(id)

/** What can still be written about at one organisation: first what goes with the roles done there, then what goes with any. */
export function offered(
  roleIds: readonly string[],
  taken: readonly string[],
): { fitting: readonly Skill[]; others: readonly Skill[] } {
  const free = (skill: Skill | undefined): skill is Skill => skill !== undefined && !taken.includes(skill.id)
  const fittingIds = new Set([...roleIds.flatMap((role) => forRole.get(role) ?? []), ...esco.everywhere])
  return {
    fitting: [...fittingIds].map(skillOf).filter(free),
    others: skills.filter((skill) => !fittingIds.has(skill.id)).filter(free),
  }
}

/** Few enough that each says something. */
export const mostAtOneOrganisation = 8

export interface Decided {
  confirmedAt: Date | null
  declinedAt: Date | null
}

export type ClaimState = 'waiting' | 'confirmed' | 'declined'

export function claimState({ confirmedAt, declinedAt }: Decided): ClaimState {
  if (confirmedAt) return 'confirmed'
  return declinedAt ? 'declined' : 'waiting'
}

/** A skill is claimed once where there are confirmed shifts; what was not confirmed may be written anew. */
export function claim(
  asked: { skill: string; shifts: number },
  standing: readonly (Decided & { id: string; skillId: string })[],
): { skillId: string; replaces: string | null } {
  const skill = skillOf(asked.skill)
  if (!skill) throw new Refusal('invalid', {}, 'skill')
  if (asked.shifts === 0) throw new Refusal('noConfirmedHours')
  const before = standing.find(({ skillId }) => skillId === skill.id)
  if (before && claimState(before) !== 'declined') throw new Refusal('skillClaimed')
  if (!before && standing.length >= mostAtOneOrganisation)
    throw new Refusal('tooManySkills', { limit: mostAtOneOrganisation })
  return { skillId: skill.id, replaces: before?.id ?? null }
}

/** Nobody confirms their own, and what is decided stays so. */
export function mayDecide(one: Decided & { volunteerId: string }, by: string): void {
  if (one.volunteerId === by) throw new Refusal('ownSkill')
  if (claimState(one) !== 'waiting') throw new Refusal('alreadyDecided')
}

type Answers = Record<ReflectionQuestion, string>

/** Three answers as one text; a line of its own is the only thing that parts them. */
export const reflectionOf = ({ did, hard, now }: Answers): string =>
  [did, hard, now].map((answer) => answer.replaceAll(/\s*\n\s*/g, '\n').trim()).join('\n\n')

export function answersOf(reflection: string): Answers {
  const [did = '', hard = '', now = ''] = reflection.split('\n\n')
  return { did, hard, now }
}

/** As an attestation tells them: by ESCO's address and names. */
export const told = (skillIds: readonly string[]) =>
  skillIds.flatMap((id) => {
    const skill = skillOf(id)
    return skill ? [{ id, uri: skill.uri, name: skill.name }] : []
  })
