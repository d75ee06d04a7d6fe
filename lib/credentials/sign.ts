import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { from } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import canonicalize from 'canonicalize'
import { documentLoader } from './contexts'
import { keyId } from './did'
import { instant } from './instants'
import type { Json } from './json'
import type { Signer } from './keys'

/** The exact text that is stored and served, in canonical JSON (RFC 8785): the same credential is the same bytes. */
export async function signed(credential: Json, signer: Signer, at: Date): Promise<string> {
  const key = await from({
    type: 'Multikey',
    id: keyId(signer.did, signer.keyName),
    controller: signer.did,
    publicKeyMultibase: signer.publicKeyMultibase,
    secretKeyMultibase: signer.secretKeyMultibase,
  })
  const document = await issue({
    // The library writes into what it is given.
    credential: structuredClone(credential),
    suite: new DataIntegrityProof({ signer: key.signer(), date: instant(at), cryptosuite }),
    documentLoader: documentLoader(new Map()),
    now: at,
  })
  const text = canonicalize(document)
  if (text === undefined) throw new Error('Nothing to sign')
  return text
}
