import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from './actors'
import type { Transaction } from './db'

interface Happened {
  subjectId?: string
  organisationId?: string
  /** Ids, codes and numbers; never what a person wrote or who they are. */
  detail?: Prisma.InputJsonObject
}

/** Writes what happened in the transaction of what it tells; names are noun.past, such as `hours.confirmed`. */
export async function record(
  tx: Transaction,
  actor: Pick<Actor, 'personId'> | null,
  name: `${string}.${string}`,
  happened: Happened = {},
): Promise<void> {
  await tx.event.create({
    data: {
      actorId: actor?.personId ?? null,
      name,
      subjectId: happened.subjectId ?? null,
      organisationId: happened.organisationId ?? null,
      detail: happened.detail ?? {},
    },
  })
}
