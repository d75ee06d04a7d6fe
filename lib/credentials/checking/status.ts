import { Flaw } from './checks'
import { hostOfDid } from '@/lib/credentials/did'
import type { Sources } from '@/lib/credentials/sources'
import { formOf } from './form'
import { issuerKey } from './issuer-key'
import { isObject, listOf, type Json } from '@/lib/credentials/json'
import { checkSignature } from './proof'
import { isSet } from '@/lib/credentials/status-list'
import { readJson } from './strict-json'
import { checkDates } from './validity'

/** Not withdrawn, by a list that the same issuer has signed and publishes at its own host. */
export async function checkStatus(entry: Json | null, issuer: string, sources: Sources): Promise<void> {
  if (!entry) throw new Flaw('neverWithdrawn', 'pass')
  // An entry of several bits each would count its places otherwise.
  const isOneBit = entry.statusSize === undefined || entry.statusSize === 1
  if (entry.type !== 'BitstringStatusListEntry' || entry.statusPurpose !== 'revocation' || !isOneBit)
    throw new Flaw('unsupportedStatus', 'unknown')
  const { statusListIndex, statusListCredential: url } = entry
  if (typeof statusListIndex !== 'string' || !/^(0|[1-9]\d{0,8})$/.test(statusListIndex) || typeof url !== 'string')
    throw new Flaw('unreadableList', 'unknown')
  if (!isPublishedBy(issuer, url)) throw new Flaw('foreignList')
  const list = await provenList(url, issuer, sources)
  if (bitOf(list, Number(statusListIndex))) throw new Flaw('withdrawn')
}

function isPublishedBy(issuer: string, url: string): boolean {
  const address = URL.canParse(url) ? new URL(url) : null
  if (!address || address.username || address.password || address.hash) return false
  const isSafe = address.protocol === 'https:' || (address.protocol === 'http:' && address.hostname === 'localhost')
  return isSafe && address.host === hostOfDid(issuer)
}

async function provenList(url: string, issuer: string, sources: Sources): Promise<Json> {
  const text = await sources.statusList(url).catch(() => null)
  if (text === null) throw new Flaw('unreadableList', 'unknown')
  try {
    const list = readJson(text)
    const form = formOf(list, ['BitstringStatusListCredential'])
    if (form.issuer !== issuer || list.id !== url) throw new Flaw('foreignList')
    const key = await issuerKey(issuer, form.proof.verificationMethod, sources)
    await checkSignature(list, key, form.validFrom)
    checkDates(form, sources.now)
    checkPurpose(list)
    return list
  } catch (error) {
    if (!(error instanceof Flaw)) throw error
    const { reason } = error
    if (reason === 'foreignList') throw error
    throw new Flaw(reason === 'expired' || reason === 'notYetValid' ? 'expiredList' : 'unreadableList', 'unknown')
  }
}

function checkPurpose(list: Json): void {
  const subject = list.credentialSubject
  const isList =
    !('endorsement' in list) &&
    isObject(subject) &&
    listOf(subject.type).includes('BitstringStatusList') &&
    subject.statusPurpose === 'revocation'
  if (!isList) throw new Flaw('unreadableList')
}

function bitOf(list: Json, index: number): boolean {
  try {
    return isSet(list, index)
  } catch {
    throw new Flaw('unreadableList', 'unknown')
  }
}
