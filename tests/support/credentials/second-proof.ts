import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import jsonld from 'jsonld'
import { pinnedContexts } from '@/lib/credentials/contexts'
import type { Json } from '@/lib/credentials/json'

// The eddsa-rdfc-2022 proof once more, read from its specification, on nothing but RDF canonicalisation and node:crypto.

export type Contexts = ReadonlyMap<string, Json>
const pinned: Contexts = new Map(pinnedContexts.map(({ url, document }) => [url, document]))

export async function canonical(document: Json, contexts: Contexts = pinned): Promise<string> {
  const documentLoader = async (url: string) => {
    const found = contexts.get(url)
    if (!found) throw new Error(`No such context: ${url}`)
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: found })
  }
  return jsonld.canonize(document, { algorithm: 'RDFC-1.0', safe: true, documentLoader })
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** SHA-256 of the proof's own options, then SHA-256 of what is proven. */
export async function hashes(signed: Json, contexts?: Contexts): Promise<Buffer> {
  const { proof, ...document } = signed
  const { proofValue: _, ...options } = proof as Json
  const config = { '@context': document['@context'], ...options }
  return Buffer.concat([sha256(await canonical(config, contexts)), sha256(await canonical(document, contexts))])
}

/** Whether the signature holds under «z6Mk…». */
export async function holds(signed: Json, publicKey: string, contexts?: Contexts): Promise<boolean> {
  const { proofValue } = signed.proof as { proofValue: string }
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), base58(publicKey).subarray(2)])
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  return verify(null, await hashes(signed, contexts), key, base58(proofValue))
}

/** The proof value of «z3u2…» over a document whose proof has none yet. */
export async function proofValue(unsigned: Json, secretKey: string, contexts?: Contexts): Promise<string> {
  const seed = base58(secretKey).subarray(2, 34)
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return inBase58(sign(null, await hashes(unsigned, contexts), key))
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Multibase «z»; none of what is read here begins with a zero byte. */
function base58(text: string): Buffer {
  const value = Array.from(text.slice(1)).reduce((sum, letter) => sum * 58n + BigInt(alphabet.indexOf(letter)), 0n)
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

function inBase58(bytes: Buffer): string {
  let value = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (; value > 0n; value /= 58n) text = `${alphabet[Number(value % 58n)]}${text}`
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return `z${'1'.repeat(Math.max(0, zeros))}${text}`
}
