import { readPaper } from '@/components/attestations/read-paper'
import { isObject, type Json, listOf } from '@/lib/credentials/json'
import { presented } from '@/lib/credentials/presentation'
import type { Asked, Files } from './files'
import { asLog, type Log } from './log'

/** A signed text, and the file it was found in. */
export interface Signed {
  file: string
  text: string
  inPaper: boolean
  kind: 'attestation' | 'reference' | 'organisation' | 'other'
  id: string
}

/** What lies there, put in order by what it is and not by what it is called. */
export interface Shelf {
  signed: Signed[]
  didDocuments: Map<string, { document: Json; file: string }>
  lists: Map<string, { text: string; from: string; file: string }>
  logs: Log[]
}

const mostText = 5_000_000

export async function shelfOf({ files, only }: Asked): Promise<Shelf> {
  const shelf: Shelf = { signed: [], didDocuments: new Map(), lists: new Map(), logs: [] }
  for (const [file, bytes] of files) {
    const text = bytes.length <= mostText && !isPaper(bytes) ? new TextDecoder().decode(bytes) : null
    const isAsked = only === null || only === file
    if (text !== null) place(shelf, { file, text, isAsked })
    else if (isAsked) shelf.signed.push(...(await fromPaper(file, files)))
  }
  return shelf
}

const isPaper = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

async function fromPaper(file: string, files: Files): Promise<Signed[]> {
  const paper = await readPaper(new Blob([new Uint8Array(files.get(file)!)]))
  if (paper.state !== 'found') return []
  return (presented(paper.text) ?? [paper.text]).map((text) => signed({ file, text, inPaper: true }))
}

function place(shelf: Shelf, { file, text, isAsked }: { file: string; text: string; isAsked: boolean }): void {
  const json = parsed(text)
  // What was asked about is answered, however odd it is.
  if (!json) return void (isAsked && looksSigned(text) && shelf.signed.push(signed({ file, text, inPaper: false })))
  const { id } = json
  const types = listOf(json.type)
  const isList = types.includes('BitstringStatusListCredential')
  const log = asLog(json)
  // What is signed comes first: nothing becomes a key, a list or a log by saying so besides.
  if (types.includes('VerifiablePresentation')) {
    const inside = presented(text) ?? [text]
    if (isAsked) shelf.signed.push(...inside.map((one) => signed({ file, text: one, inPaper: false })))
  } else if (types.includes('VerifiableCredential') && !(isList && kindOf(json) === 'other')) {
    const one = signed({ file, text, inPaper: false })
    // What somebody vouches for an issuer is of use beside any of its credentials.
    if (isAsked || one.kind === 'organisation') shelf.signed.push(one)
  } else if (typeof id === 'string' && id.startsWith('did:') && 'verificationMethod' in json) {
    if (!shelf.didDocuments.has(id)) shelf.didDocuments.set(id, { document: json, file })
  } else if (isList) keepList(shelf, { text, file }, json)
  else if (log) shelf.logs.push(log)
}

/** Of two lists at one address the later one knows more. */
function keepList(shelf: Shelf, { text, file }: { text: string; file: string }, { id, validFrom }: Json): void {
  if (typeof id !== 'string') return
  const from = typeof validFrom === 'string' ? validFrom : ''
  const known = shelf.lists.get(id)
  if (!known || known.from < from) shelf.lists.set(id, { text, from, file })
}

function signed({ file, text, inPaper }: Pick<Signed, 'file' | 'text' | 'inPaper'>): Signed {
  const json = parsed(text) ?? {}
  return { file, text, inPaper, kind: kindOf(json), id: typeof json.id === 'string' ? json.id : '' }
}

function kindOf(json: Json): Signed['kind'] {
  const types = listOf(json.type)
  const subject = json.credentialSubject
  if (types.includes('EndorsementCredential'))
    return isObject(subject) && String(subject.id).startsWith('did:') ? 'organisation' : 'reference'
  return types.includes('OpenBadgeCredential') || types.includes('AchievementCredential') ? 'attestation' : 'other'
}

const looksSigned = (text: string) => text.includes('VerifiableCredential')

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
