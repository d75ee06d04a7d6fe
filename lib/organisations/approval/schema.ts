import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'

export const approveOrganisationInput = z.object({ organisationId: z.uuid() })
export type ApproveOrganisationInput = z.infer<typeof approveOrganisationInput>

export const declineOrganisationInput = z.object({
  organisationId: z.uuid(),
  /** Read by the applicant. */
  reason: freeText(500).min(10),
})
export type DeclineOrganisationInput = z.infer<typeof declineOrganisationInput>
