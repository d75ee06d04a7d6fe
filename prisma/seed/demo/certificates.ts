import type { Prisma } from '@/lib/generated/prisma/client'
import { hoursAfter } from './calendar'
import { coordinatorOf } from './organisations'
import type { DemoSignUp } from './signups'

/** Whoever was on a shift that asks for a police certificate has shown one; those who come for the first time have not yet. */
export function certificateRows(signUps: readonly DemoSignUp[]) {
  const firsts = new Map<string, DemoSignUp>()
  for (const signUp of signUps) {
    const { task, isPast } = signUp.shift
    const key = `${task.row.organisationId}/${signUp.row.volunteerId}`
    if (isPast && signUp.standing === 'placed' && task.row.policeCertificate === 'required' && !firsts.has(key))
      firsts.set(key, signUp)
  }
  return [...firsts.values()].map(({ row, shift }) => {
    const seenAt = hoursAfter(row.startsAt, -0.25)
    return {
      organisationId: shift.task.organisation.row.id,
      volunteerId: row.volunteerId,
      shownOn: seenAt,
      seenById: coordinatorOf(shift.task.organisation, row.volunteerId).person.id,
      seenAt,
    } satisfies Prisma.CertificateCheckCreateManyInput
  })
}
