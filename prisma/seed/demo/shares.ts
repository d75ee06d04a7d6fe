import type { Prisma } from '@/lib/generated/prisma/client'
import { shareEnd } from '@/lib/attestations/sharing/rules'
import { codeToTry, type DemoAttestation } from './attestations'
import { dayAt } from './calendar'
import type { Happened } from './events'
import type { Random } from './random'

export interface DemoShare {
  row: Omit<Prisma.ShareCreateManyInput, 'tokenHash' | 'tokenSealed'> & { id: string; createdAt: Date }
  attestationId: string
  /** Hashed and sealed only when it is stored. */
  token: string
}

/** The newcomer has shown her attestation to a bakery, which has looked twice. */
export function demoShares(random: Random, attestations: readonly DemoAttestation[], now: Date): DemoShare[] {
  return attestations
    .filter(({ code }) => code === codeToTry)
    .map(({ row }) => {
      const createdAt = dayAt(now, -4, '18:40')
      return {
        row: {
          id: random.id(createdAt),
          volunteerId: row.volunteerId,
          label: 'Пекарня біля вокзалу',
          showsName: true,
          showsHours: true,
          showsReferences: true,
          createdAt,
          expiresAt: shareEnd('quarter', createdAt),
          opens: 2,
        },
        attestationId: row.id,
        token: Buffer.from(random.bytes(32)).toString('base64url'),
      }
    })
}

export const ofShare = ({ row }: DemoShare): Happened => ({
  at: row.createdAt,
  actorId: row.volunteerId,
  name: 'share.made',
  subjectId: row.id,
  detail: { attestations: 1 },
})
