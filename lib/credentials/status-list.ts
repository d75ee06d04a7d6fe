import { BitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list'
import { Gunzip } from 'fflate'
import { contextUrl } from './contexts'
import { instant } from './instants'
import { isObject, type Json } from './json'

/** The least that the standard allows: among so many nobody can tell whose bit was looked at. */
export const statusListLength = 131_072

/** How long a list may be kept before it is asked for again. */
export const statusListTtl = 5 * 60_000

/** Unsigned. Its issuer is the issuer of the credentials that point to it. */
export async function statusListCredential(wanted: {
  url: string
  issuer: string
  revoked: Iterable<number>
  at: Date
  validUntil?: Date
}): Promise<Json> {
  const list = new BitstringStatusList({ length: statusListLength })
  for (const index of wanted.revoked) list.setStatus(index, true)
  return {
    '@context': [contextUrl.credentials],
    id: wanted.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: wanted.issuer,
    validFrom: instant(wanted.at),
    ...(wanted.validUntil && { validUntil: instant(wanted.validUntil) }),
    credentialSubject: {
      id: `${wanted.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      ttl: statusListTtl,
      encodedList: await list.encode(),
    },
  }
}

/** Whether the bit is set. Throws when the list is no list or has no such bit. */
export function isSet(listCredential: Json, index: number): boolean {
  const subject = listCredential.credentialSubject
  const encoded = isObject(subject) ? subject.encodedList : undefined
  if (typeof encoded !== 'string' || !/^u[\w-]+$/.test(encoded)) throw new Error('No encoded list')
  const bytes = unpacked(Uint8Array.from(atob(encoded.slice(1).replaceAll('-', '+').replaceAll('_', '/')), byteOf))
  if (bytes.length * 8 < statusListLength) throw new Error('The list is too short')
  return new BitstringStatusList({ buffer: bytes }).getStatus(index)
}

const byteOf = (letter: string) => letter.charCodeAt(0)

/** Eight times the least length; what unpacks to more than that was packed to do harm. */
const mostBytes = statusListLength
/** Half a megabyte at most comes out of one, so that little is unpacked before it is seen to be too much. */
const portion = 512

function unpacked(packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(mostBytes)
  let length = 0
  const gunzip = new Gunzip((chunk) => {
    // Throws where there is no more room, before the rest is unpacked.
    bytes.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length; at += portion)
    gunzip.push(packed.subarray(at, at + portion), at + portion >= packed.length)
  return bytes.slice(0, length)
}
