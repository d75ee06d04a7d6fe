import 'server-only'
import type { Transaction } from '@/lib/server/db'
import type { NotPlaced } from './rules'

/** Keeps the reasons for those who are still waiting when the round is published. */
export async function keepWhyNots(tx: Transaction, roundId: string, reasons: readonly NotPlaced[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "NotPlaced" ("roundId", "shiftId", "volunteerId", "why", "insteadShiftId")
    SELECT ${roundId}::uuid, r."shiftId", r."volunteerId", r."why", r."insteadShiftId"
    FROM jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb)
      AS r("shiftId" uuid, "volunteerId" uuid, "why" "WhyNot", "insteadShiftId" uuid)
    JOIN "SignUp" u ON u."volunteerId" = r."volunteerId" AND u."shiftId" = r."shiftId"
    WHERE u."cancelledAt" IS NULL AND u."placedAt" IS NULL`
}
