/** Neither answered nor ended; as a condition for the database. */
export const openProposal = { acceptedAt: null, declinedAt: null, lapsedAt: null, withdrawnAt: null } as const
