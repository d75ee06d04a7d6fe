import 'server-only'
import { presented } from '@/lib/credentials/presentation'
import { type Verification, verification } from '@/lib/credentials/verify'
import type { Locale } from '@/lib/i18n/config'
import { localSources } from '@/lib/issuers/queries'
import { readDid } from '@/lib/issuers/rules'
import { urlOfDid } from '@/lib/credentials/did'
import { isObject } from '@/lib/credentials/json'
import { Refusal } from '@/lib/refusal'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { foreignReader, type Reach, Unread } from '@/lib/server/foreign'
import { isId } from '@/lib/server/ids'
import { consume } from '@/lib/server/limits'
import { type AnswerSheet, answerSheet, type CheckedDocument } from './document'
import { idIn, issuerIn, looksLikePaper } from './rules'
import { type CheckDocumentInput, mostDocumentBytes } from './schema'

interface Around {
  network: string
  locale: Locale
  reach?: Reach
  listed?: readonly string[]
  now?: Date
}

/** Checks what somebody pastes or chooses, and forgets it: nothing of it is stored, only that this network checked something. */
export async function checkDocument(
  _viewer: Viewer,
  input: CheckDocumentInput,
  { network, locale, reach, listed = trustedHosts(), now = new Date() }: Around,
): Promise<AnswerSheet[]> {
  const text = (input.file ? await input.file.text() : (input.text ?? '')).trim()
  const field = input.file ? 'file' : 'text'
  if (looksLikePaper(text)) throw new Refusal('documentIsPaper', {}, field)
  if (Buffer.byteLength(text) > mostDocumentBytes)
    throw new Refusal('documentTooBig', { kilobytes: mostDocumentBytes / 1000 }, field)
  await consume('documentChecks', network)
  // One reader for all that was handed in: it counts what is fetched.
  const read = foreignReader(listed, reach)
  const checked: CheckedDocument[] = []
  for (const one of presented(text) ?? [text]) checked.push(await checkOne(one, read, now))
  return checked.map((one) => answerSheet(one, locale, now))
}

const trustedHosts = () => env.TRUSTED_ISSUERS.split(',').filter(Boolean)

async function checkOne(text: string, read: ReturnType<typeof foreignReader>, now: Date): Promise<CheckedDocument> {
  let unread: CheckedDocument['unread'] = null
  const elsewhere = async (address: string): Promise<string | null> => {
    try {
      return await read(address)
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      unread ??= { host: URL.parse(address)?.host ?? address.slice(0, 100), fault: error.fault }
      return null
    }
  }
  const own = localSources(now)
  const found = await verification(text, {
    now,
    didDocument: async (did) => {
      if (readDid(env.publicUrl, did)) return own.didDocument(did)
      const address = urlOfDid(did)
      return address === null ? null : object(await elsewhere(address))
    },
    statusList: async (url) => (url.startsWith(`${env.publicUrl}/`) ? own.statusList(url) : elsewhere(url)),
  })
  return { ...found, unread, ours: await ours(found) }
}

/** Only what the signature has proved to be ours is looked up. */
async function ours({ credential, checks }: Verification): Promise<CheckedDocument['ours']> {
  if (!credential || checks.signature.outcome !== 'pass') return null
  const issuer = readDid(env.publicUrl, issuerIn(credential).did)
  if (!issuer) return null
  const id = idIn(credential)
  const db = await database()
  const row = await (id !== null && isId(id)
    ? db.credential.findUnique({
        where: { id },
        select: { withdrawnAt: true, attestation: { select: { replacedAt: true } } },
      })
    : null)
  return { ...issuer, withdrawnAt: row?.withdrawnAt ?? null, replacedAt: row?.attestation?.replacedAt ?? null }
}

function object(text: string | null) {
  try {
    const read: unknown = text === null ? null : JSON.parse(text)
    return isObject(read) ? read : null
  } catch {
    return null
  }
}
