import type { Prisma } from '@/lib/generated/prisma/client'
import type { DemoAttestation } from './attestations'
import { hoursAfter } from './calendar'
import type { DemoHours } from './hours'
import { type DemoOrganisation, membershipRows } from './organisations'
import type { Random } from './random'
import type { DemoShift } from './shifts'
import type { DemoSignUp } from './signups'
import type { DemoTask } from './tasks'
import type { DemoVolunteer } from './volunteers'

export interface Happenings {
  organisations: readonly DemoOrganisation[]
  volunteers: readonly DemoVolunteer[]
  tasks: readonly DemoTask[]
  shifts: readonly DemoShift[]
  signUps: readonly DemoSignUp[]
  hours: readonly DemoHours[]
  certificates: readonly Required<Prisma.CertificateCheckCreateManyInput>[]
  attestations: readonly DemoAttestation[]
  besides: readonly Happened[]
}

export interface Happened {
  at: Date
  actorId: string | null
  name: `${string}.${string}`
  subjectId: string
  organisationId?: string
  detail?: Prisma.InputJsonObject
}

/** What the commands would have written while all this came about, the earliest first. */
export function eventRows(random: Random, world: Happenings): Prisma.EventCreateManyInput[] {
  return [
    ...world.organisations.flatMap(ofOrganisation),
    ...world.volunteers.flatMap(ofVolunteer),
    ...world.tasks.flatMap(ofTask),
    ...world.shifts.flatMap(ofShift),
    ...world.signUps.flatMap(ofSignUp),
    ...world.hours.flatMap(ofHours),
    ...world.certificates.map(ofCertificate),
    ...world.besides,
    ...world.attestations.flatMap((attestation) => ofAttestation(attestation, world.attestations)),
  ]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((event) => ({ id: random.id(event.at), ...event }))
}

function ofOrganisation(organisation: DemoOrganisation): Happened[] {
  const { id, appliedAt, appliedById, approvedAt, approvedById, declinedAt, declinedById, registerAnswer } =
    organisation.row
  const about = { subjectId: id, organisationId: id }
  return [
    {
      at: appliedAt,
      actorId: appliedById,
      name: 'organisation.applied',
      ...about,
      detail: { register: registerAnswer },
    },
    ...when(approvedAt, (at) => ({ at, actorId: approvedById, name: 'organisation.approved', ...about })),
    ...when(declinedAt, (at) => ({ at, actorId: declinedById, name: 'organisation.declined', ...about })),
    ...membershipRows(organisation)
      .filter(({ personId }) => personId !== appliedById)
      .map(({ personId, roles, createdAt }) => ({
        at: createdAt,
        actorId: appliedById,
        name: 'membership.added' as const,
        subjectId: personId,
        organisationId: id,
        detail: { roles },
      })),
  ]
}

function ofVolunteer({ row: { id, welcomedAt, pausedAt } }: DemoVolunteer): Happened[] {
  const own = { actorId: id, subjectId: id }
  return [
    { at: welcomedAt, name: 'volunteers.welcomed', ...own },
    ...when(pausedAt, (at) => ({ at, name: 'volunteers.paused', ...own })),
  ]
}

function ofTask({ row, state }: DemoTask): Happened[] {
  const {
    id,
    organisationId,
    createdAt,
    createdById = null,
    publishedAt,
    publishedById = null,
    flaggedAt,
    reviewedAt,
    reviewedById = null,
    closedAt,
    closedById = null,
  } = row
  const about = { subjectId: id, organisationId }
  const reviewed =
    state === 'keptBack'
      ? { name: 'task.keptBack' as const, detail: { because: row.soldInCompetition ? 'competition' : 'replacesPaid' } }
      : { name: 'task.released' as const }
  return [
    { at: createdAt, actorId: createdById, name: 'task.saved', ...about },
    ...when(flaggedAt, (at) => ({ at, actorId: createdById, name: 'task.held', ...about })),
    ...when(reviewedAt, (at) => ({ at, actorId: reviewedById, ...reviewed, ...about })),
    ...(reviewedAt
      ? []
      : when(publishedAt, (at) => ({ at, actorId: publishedById, name: 'task.published', ...about }))),
    ...when(closedAt, (at) => ({ at, actorId: closedById, name: 'task.closed', ...about })),
  ]
}

function ofShift({ row, task }: DemoShift): Happened[] {
  const { id: taskId, organisationId, createdById = null } = task.row
  const about = { subjectId: row.id, organisationId }
  return [
    { at: row.createdAt, actorId: createdById, name: 'shift.added', ...about, detail: { taskId } },
    ...when(row.cancelledAt, (at) => ({ at, actorId: row.cancelledById, name: 'shift.cancelled', ...about })),
  ]
}

function ofSignUp({ row, standing, shift }: DemoSignUp): Happened[] {
  const about = { subjectId: row.id, organisationId: shift.task.row.organisationId }
  const own = { actorId: row.volunteerId, ...about }
  const offeredAt = row.offeredUntil && hoursAfter(row.offeredUntil, -24)
  return [
    { at: row.createdAt, name: row.placedAt ? 'signUp.placed' : 'signUp.waiting', ...own },
    ...when(offeredAt, (at) => ({
      at: at > row.createdAt ? at : row.createdAt,
      actorId: null,
      name: 'signUp.offered',
      ...about,
    })),
    ...(standing === 'cancelled'
      ? when(row.cancelledAt, (at) => ({ at, name: 'signUp.cancelled', ...own, detail: { from: 'placed' } }))
      : []),
    ...(standing === 'released'
      ? when(row.cancelledAt, (at) => ({ at, actorId: row.cancelledById, name: 'signUp.released', ...about }))
      : []),
    ...(standing === 'lapsed'
      ? when(row.cancelledAt, (at) => ({ at, actorId: null, name: 'signUp.lapsed', ...about }))
      : []),
    ...when(row.absentAt, (at) => ({
      at,
      actorId: row.absentById,
      name: 'absence.recorded',
      ...about,
      detail: { minutes: null },
    })),
  ]
}

function ofHours({ row, signUp }: DemoHours): Happened[] {
  const about = { subjectId: signUp.row.id, organisationId: row.organisationId, detail: { minutes: row.minutes } }
  const proposed = row.proposedById === row.volunteerId
  // A coordinator's own word with a reason is the one that replaced another.
  const name = !proposed && row.reason !== null ? 'hours.corrected' : 'hours.confirmed'
  return [
    ...(proposed ? [{ at: row.proposedAt, actorId: row.volunteerId, name: 'hours.proposed' as const, ...about }] : []),
    ...when(row.confirmedAt, (at) => ({ at, actorId: row.confirmedById, name, ...about })),
  ]
}

const ofCertificate = ({
  volunteerId,
  organisationId,
  seenById,
  seenAt,
}: Happenings['certificates'][number]): Happened => ({
  at: new Date(seenAt),
  actorId: seenById,
  name: 'certificate.seen',
  subjectId: volunteerId,
  organisationId,
})

function ofAttestation({ row }: DemoAttestation, all: readonly DemoAttestation[]): Happened[] {
  const about = { subjectId: row.id, organisationId: row.organisationId }
  const replaces = all.find((one) => one.row.replacementId === row.id)?.row.id ?? null
  return [
    {
      at: row.issuedAt,
      actorId: row.issuedById,
      name: 'attestation.issued',
      ...about,
      detail: { minutes: row.content.minutes, replaces },
    },
    ...when(row.withdrawnAt, (at) => ({
      at,
      actorId: row.withdrawnById ?? null,
      name: 'attestation.withdrawn',
      ...about,
    })),
  ]
}

const when = (at: Date | string | null | undefined, event: (at: Date) => Happened): Happened[] =>
  at ? [event(new Date(at))] : []
