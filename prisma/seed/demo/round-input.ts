import type { RoundInput } from '@/lib/matching/round'
import { covers, type Region, roundPolicy } from '@/lib/rounds/rules'
import { taskFacts, type VolunteerRow, volunteerFacts } from '@/lib/volunteers/rules'
import { hoursAfter } from './calendar'
import { type DemoProposal, endOf } from './round-answers'
import type { DemoShift } from './shifts'
import type { DemoSignUp } from './signups'
import type { DemoVolunteer } from './volunteers'

export interface Night {
  region: Region
  volunteers: readonly DemoVolunteer[]
  shifts: readonly DemoShift[]
  signUps: readonly DemoSignUp[]
  /** Of the nights before. */
  proposals: readonly DemoProposal[]
  at: Date
  now: Date
}

/** What the round of that night was told; what people agreed to meanwhile counts too, so that nobody is asked to be in two places. */
export function roundInput(night: Night, seed: string): RoundInput {
  const { volunteers, proposals, at } = night
  const open = proposals.filter(({ row }) => (endOf(row) ?? at) >= at)
  const accepted = proposals.filter(({ row }) => row.acceptedAt !== null && row.acceptedAt < at)
  const held = [
    ...night.signUps.map(({ row }) => row).filter(({ cancelledAt }) => cancelledAt === null),
    ...accepted.map(({ row }) => ({ ...row, placedAt: row.acceptedAt, offeredUntil: null, cancelledAt: null })),
  ]
  const busy = new Set(open.map(({ row }) => row.volunteerId))
  const free = volunteers.filter(
    ({ row, place }) => row.createdAt < at && row.pausedAt === null && !busy.has(row.id) && covers(night.region, place),
  )
  const background = new Map(volunteers.map(({ row }) => [row.id, row.background]))
  const holder = ({ volunteerId }: { volunteerId: string }) => ({
    volunteerId,
    volunteer: { background: background.get(volunteerId) ?? null },
  })
  const signUpsOf = Map.groupBy(held, ({ volunteerId }) => volunteerId)
  const signUpsOn = Map.groupBy(held, ({ shiftId }) => shiftId)
  const openOn = Map.groupBy(
    open.map(({ row }) => row),
    ({ shiftId }) => shiftId,
  )
  const shifts = night.shifts.filter((shift) => isGivenOut(shift, night))
  return {
    volunteers: free.map(({ row, place }) =>
      volunteerFacts({ ...row, place, ...alone, signUps: signUpsOf.get(row.id) ?? [] }, at),
    ),
    tasks: [...Map.groupBy(shifts, ({ task }) => task)].map(([{ row, organisation, role }, own]) =>
      taskFacts(
        {
          ...row,
          createdById: null,
          place: organisation.place,
          role,
          shifts: own.map(({ row: shift }) => ({
            ...shift,
            signUps: (signUpsOn.get(shift.id) ?? []).map((signUp) => ({ ...signUp, ...holder(signUp) })),
            proposals: (openOn.get(shift.id) ?? []).map(holder),
          })),
        },
        at,
      ),
    ),
    pins: [],
    forbidden: proposals
      .filter(({ row }) => row.declinedAt !== null || row.lapsedAt !== null)
      .filter(({ volunteer, shift }) => free.includes(volunteer) && shifts.includes(shift))
      .map(({ row: { volunteerId, shiftId } }) => ({ volunteerId, shiftId })),
    policy: roundPolicy({}, seed),
  }
}

const alone = { proposals: [], certificateChecks: [], keptApart: [] } satisfies Partial<VolunteerRow>

function isGivenOut({ row, task }: DemoShift, { region, at, now }: Night): boolean {
  return (
    task.row.clearing === 'round' &&
    covers(region, task.organisation.place) &&
    row.cancelledAt === null &&
    row.createdAt < at &&
    row.startsAt > hoursAfter(at, 48) &&
    row.startsAt > now
  )
}
