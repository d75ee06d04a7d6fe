import type { Prisma } from '@/lib/generated/prisma/client'
import { isDemoPerson } from './people'
import type { DemoVolunteer } from './volunteers'

/** One volunteer in six helps others: whoever came first now meets those who come next. Some answer the phone as well. */
export function buddyOfferRows(volunteers: readonly DemoVolunteer[]) {
  return volunteers
    .filter(({ person, row }, index) => (index % 6 === 2 || isDemoPerson(person, 'local')) && row.pausedAt === null)
    .map(({ row }, index) => {
      const remote = index % 3 === 1
      return {
        volunteerId: row.id,
        shiftsAWeek: 1 + (index % 3),
        onSite: true,
        remote,
        phone: remote ? `+47000000${10 + index}` : null,
        createdAt: row.createdAt,
      } satisfies Prisma.BuddyOfferCreateManyInput
    })
}
