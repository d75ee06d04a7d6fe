import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { tellOfProposal } from '@/lib/rounds/letters/commands'
import { openProposal, tendQueue } from '@/lib/rounds/rules'
import type { Actor } from '@/lib/server/actors'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'

interface Withdrawing {
  /** By whoever does what makes the proposals moot; null for the program itself. */
  by: Pick<Actor, 'personId'> | null
  /** Whoever did it themselves need not be told. */
  telling: boolean
}

/** Takes back open proposals that no longer hold; what they held goes on to others if it still can. */
export async function withdrawProposals(
  tx: Transaction,
  which: Prisma.ProposalWhereInput,
  { by, telling }: Withdrawing,
): Promise<void> {
  const proposals = await tx.proposal.findMany({
    where: { AND: [which, openProposal] },
    orderBy: { id: 'asc' },
    select: { id: true, shift: { select: { task: { select: { organisationId: true } } } } },
  })
  for (const { id, shift } of proposals) {
    const { count } = await tx.proposal.updateMany({
      where: { id, ...openProposal },
      data: { withdrawnAt: new Date() },
    })
    // Somebody answered it in the meantime.
    if (count === 0) continue
    await record(tx, by, 'proposal.withdrawn', { subjectId: id, organisationId: shift.task.organisationId })
    if (telling) await tellOfProposal(tx, id, 'withdrawn')
  }
  if (proposals.length > 0) await wake(tx, tendQueue, {})
}
