import 'server-only'
import type { Transaction } from './db'

// Locks are taken in one order, person before shift, so that two commands never wait for each other in a ring.
// NO KEY UPDATE keeps writers apart and lets rows that merely refer to the locked one be written meanwhile.

/** Waits until nobody else is changing what this volunteer does. */
export async function lockVolunteer(tx: Transaction, volunteerId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Volunteer" WHERE id = ${volunteerId}::uuid FOR NO KEY UPDATE`
}

/** Waits until nobody else is changing this shift or who is on it. */
export async function lockShift(tx: Transaction, shiftId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Shift" WHERE id = ${shiftId}::uuid FOR NO KEY UPDATE`
}
