import 'server-only'
import { Refusal } from '@/lib/refusal'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import { SkillLetter, skillSubject } from './email'
import { readers } from './queries'
import { claim, mayDecide, reflectionOf } from './rules'
import type { ClaimSkillInput, DecideSkillInput, WithdrawSkillInput } from './schema'

/** Sends what somebody has learnt to the organisation where they learnt it. */
export async function claimSkill(actor: Actor, input: ClaimSkillInput, now = new Date()): Promise<void> {
  const volunteerId = actor.personId
  await inTransaction(async (tx) => {
    await lockVolunteer(tx, volunteerId)
    const organisation = await tx.partnerOrganisation.findFirst({
      where: { orgnr: input.orgnr, hoursEntries: { some: { volunteerId } } },
      select: { id: true },
    })
    if (!organisation) throw new Refusal('notFound')
    const at = { volunteerId, organisationId: organisation.id }
    const shifts = await tx.hoursEntry.count({ where: { ...at, confirmedAt: { not: null }, replacedAt: null } })
    const standing = await tx.skillClaim.findMany({
      where: at,
      select: { id: true, skillId: true, confirmedAt: true, declinedAt: true },
    })
    const { skillId, replaces } = claim({ skill: input.skill, shifts }, standing)
    if (replaces) await tx.skillClaim.delete({ where: { id: replaces } })
    const { id } = await tx.skillClaim.create({
      data: { ...at, skillId, reflection: reflectionOf(input), language: input.language, claimedAt: now },
      select: { id: true },
    })
    await record(tx, actor, 'skill.claimed', { subjectId: id, organisationId: at.organisationId, detail: { skillId } })
  })
}

/** Takes one's own words back; what is confirmed stands. */
export async function withdrawSkill(actor: Actor, { claimId }: WithdrawSkillInput): Promise<void> {
  await inTransaction(async (tx) => {
    const own = { id: claimId, volunteerId: actor.personId }
    const found = await tx.skillClaim.findFirst({ where: own, select: { organisationId: true } })
    if (!found) throw new Refusal('notFound')
    const { count } = await tx.skillClaim.deleteMany({ where: { ...own, confirmedAt: null } })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'skill.withdrawn', { subjectId: claimId, organisationId: found.organisationId })
  })
}

/** The organisation's yes, or its «not yet»; the volunteer gets a letter either way. */
export async function decideSkill(actor: Actor, input: DecideSkillInput, now = new Date()): Promise<void> {
  const membership = membershipOf(actor, input.orgnr, ...readers)
  if (!membership?.approved) throw new Refusal('notFound')
  const { organisationId } = membership
  const { decision } = input
  await inTransaction(async (tx) => {
    const found = await tx.skillClaim.findFirst({
      where: { id: input.claimId, organisationId },
      select: {
        volunteerId: true,
        skillId: true,
        confirmedAt: true,
        declinedAt: true,
        volunteer: { select: { person: { select: { email: true, locale: true } } } },
      },
    })
    if (!found) throw new Refusal('notFound')
    mayDecide(found, actor.personId)
    const by = actor.personId
    const { count } = await tx.skillClaim.updateMany({
      where: { id: input.claimId, confirmedAt: null, declinedAt: null },
      data: decision === 'confirmed' ? { confirmedAt: now, confirmedById: by } : { declinedAt: now, declinedById: by },
    })
    if (count === 0) throw new Refusal('alreadyDecided')
    const happened = { subjectId: input.claimId, organisationId, detail: { skillId: found.skillId } }
    if (decision === 'confirmed') await record(tx, actor, 'skill.confirmed', happened)
    else await record(tx, actor, 'skill.declined', happened)
    const { email, locale } = found.volunteer.person
    const letter = SkillLetter({ locale, what: decision, skillId: found.skillId, organisation: membership.name })
    await sendMail(tx, email, skillSubject(locale, decision), letter)
  })
}
