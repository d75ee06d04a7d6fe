export interface ProposalFacts {
  answerBy: Date
  acceptedAt: Date | null
  declinedAt: Date | null
  lapsedAt: Date | null
  withdrawnAt: Date | null
}

export const proposalStates = ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Silence is a no from the moment the time is up, also before anything has taken note of it. */
export function proposalState(proposal: ProposalFacts, now: Date): ProposalState {
  if (proposal.acceptedAt !== null) return 'accepted'
  if (proposal.declinedAt !== null) return 'declined'
  if (proposal.withdrawnAt !== null) return 'withdrawn'
  return proposal.lapsedAt !== null || proposal.answerBy <= now ? 'lapsed' : 'open'
}
