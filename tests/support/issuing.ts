import { issueAttestation } from '@/lib/attestations/commands'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import type { Actor } from '@/lib/server/actors'
import type { AnOrganisation } from './factories'

/** Issues what a signatory sees in the preview at this moment; returns the attestation's id. */
export async function anIssuedAttestation(
  organisation: AnOrganisation,
  signatory: Actor,
  volunteer: Actor,
  now = new Date(),
): Promise<string> {
  const chosen = { confirmations: [], ongoing: false }
  const preview = await attestationPreview(signatory, organisation.orgnr, volunteer.personId, chosen, now)
  if (!preview) throw new Error('nothing to attest')
  return issueAttestation(
    signatory,
    {
      orgnr: organisation.orgnr,
      volunteerId: volunteer.personId,
      contentHash: preview.contentHash,
      ...chosen,
      ...(preview.standing ? { replaces: preview.standing.id } : {}),
    },
    now,
  )
}
