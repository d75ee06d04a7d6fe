import { generate } from '@digitalbazaar/ed25519-multikey'

export interface Signer {
  did: string
  /** Its fragment in the DID document: «key-2026-1». */
  keyName: string
  publicKeyMultibase: string
  secretKeyMultibase: string
}

/** An Ed25519 key of 32 secret bytes, in the form that DID documents speak. */
export async function keyFromSeed(
  seed: Uint8Array,
): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const { publicKeyMultibase, secretKeyMultibase } = await generate({ seed })
  return { publicKeyMultibase, secretKeyMultibase }
}
