import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Flaw } from './checks'
import { documentLoader } from '@/lib/credentials/contexts'
import type { IssuerKey } from './issuer-key'
import type { Json } from '@/lib/credentials/json'

/** The signature covers what is there, by this key. Dates and withdrawal are not looked at here. */
export async function checkSignature(credential: Json, key: IssuerKey, validFrom: Date): Promise<void> {
  const { id, controller, publicKeyMultibase } = key
  const method = { id, type: 'Multikey', controller, publicKeyMultibase }
  const loader = documentLoader(
    new Map<string, Json>([
      [id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }],
      [controller, { '@context': 'https://www.w3.org/ns/did/v1', id: controller, assertionMethod: [id] }],
    ]),
  )
  const { verified } = await verifyCredential({
    credential: structuredClone(credential),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loader,
    now: validFrom,
    checkStatus: async () => Promise.resolve({ verified: true }),
  })
  if (!verified) throw new Flaw('signatureMismatch')
}
