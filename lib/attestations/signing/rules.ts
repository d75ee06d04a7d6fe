import type { AttestationClaims } from '@/lib/credentials/attestation-credential'
import type { AttestationContent } from '@/lib/attestations/schema'

/** Names the queue of attestations that have to be signed, or signed again. */
export const signQueue = { name: 'attestations.sign' } as const

/** Names the queue in which references are signed as soon as there is an attestation they can speak about. */
export const endorseQueue = { name: 'references.endorse' } as const

/** What a credential says of an attestation: all but how to reach the organisation. */
export function claims(content: AttestationContent): AttestationClaims {
  const { volunteer, issuedOn, period, minutes, shifts, hoursPerWeek, percentOfFullTime } = content
  return {
    holder: { name: volunteer.name },
    issuedOn,
    period,
    minutes,
    shifts,
    hoursPerWeek,
    percentOfFullTime,
    roles: content.roles.map(({ name, duties, minutes }) => ({ name, duties, minutes })),
    confirmations: content.confirmations,
    skills: (content.skills ?? []).map(({ uri, name }) => ({ uri, name })),
    signer: content.signer,
  }
}
