import 'server-only'
import type { Transaction } from '@/lib/server/db'

/** Approved organisations that the register knows and that nothing of the platform's vouches for, or something from before the last look. */
export async function unendorsed(db: Transaction): Promise<string[]> {
  const rows = await db.partnerOrganisation.findMany({
    where: { approvedAt: { not: null }, registerAnswer: 'found' },
    orderBy: { approvedAt: 'asc' },
    select: {
      id: true,
      registerCheckedAt: true,
      endorsement: { select: { credential: { select: { issuedAt: true, withdrawnAt: true } } } },
    },
  })
  return rows
    .filter(({ endorsement, registerCheckedAt }) => {
      const credential = endorsement?.credential
      return !credential || credential.withdrawnAt !== null || credential.issuedAt < registerCheckedAt
    })
    .map(({ id }) => id)
}
