import 'server-only'
import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { isPublicAddress } from './network'

/** Why a page of somebody else's was not read. */
export type ForeignFault =
  'notListed' | 'inside' | 'unreachable' | 'moved' | 'tooBig' | 'tooSlow' | 'notJson' | 'tooMany'

export class Unread extends Error {
  constructor(readonly fault: ForeignFault) {
    super(fault)
    this.name = 'Unread'
  }
}

export interface HostAddress {
  address: string
  family: number
}

/** How the world outside is reached; tests bring a world of their own. */
export interface Reach {
  resolve: (host: string) => Promise<HostAddress[]>
  get: (url: URL, at: HostAddress, signal: AbortSignal) => Promise<string>
}

const mostBytes = 200_000
const mostMilliseconds = 3000
const mostReads = 3

/**
 * Reads JSON that a document handed in by a stranger names, from listed hosts and no others; made anew for each document.
 * A listed name that leads inside (by mistake, or because its owner turned it round) is refused before anything is sent.
 */
export function foreignReader(listed: readonly string[], reach: Reach = outside, milliseconds = mostMilliseconds) {
  const answers = new Map<string, Promise<string>>()
  return async (address: string): Promise<string> => {
    const url = URL.parse(address)
    if (!url || !isPlain(url) || !listed.includes(url.hostname)) throw new Unread('notListed')
    const known = answers.get(url.href)
    if (known) return known
    if (answers.size === mostReads) throw new Unread('tooMany')
    const signal = AbortSignal.timeout(milliseconds)
    const answer = Promise.race([read(url, reach, signal), tooSlow(signal)])
    answers.set(url.href, answer)
    return answer
  }
}

const isPlain = (url: URL) => url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''

async function read(url: URL, reach: Reach, signal: AbortSignal): Promise<string> {
  const found = await reach.resolve(url.hostname).catch(() => [])
  const [first] = found
  if (!first) throw new Unread('unreachable')
  // One inside is enough to refuse: which one answers must not be a matter of luck.
  if (!found.every(({ address }) => isPublicAddress(address))) throw new Unread('inside')
  return reach.get(url, first, signal)
}

async function tooSlow(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Unread('tooSlow')), { once: true })
  })
}

/** Connects to the address that was looked at, whatever the name leads to by now; the certificate must still be the name's. */
export function pinnedGet(url: URL, at: HostAddress, signal: AbortSignal, trust: { ca?: string; port?: number } = {}) {
  return new Promise<string>((resolve, reject) => {
    const sent = request(
      url,
      {
        ...trust,
        agent: false,
        signal,
        headers: { accept: 'application/json' },
        lookup: (_host, { all }, found) => (all ? found(null, [at]) : found(null, at.address, at.family)),
      },
      (answer) => {
        const refuse = (fault: ForeignFault) => {
          answer.destroy()
          reject(new Unread(fault))
        }
        const { statusCode = 0 } = answer
        if (statusCode >= 300 && statusCode < 400) return refuse('moved')
        if (statusCode !== 200) return refuse('unreachable')
        if (!/^application\/([\w.-]+\+)?json\b|^application\/(vc|did)\b/i.test(answer.headers['content-type'] ?? ''))
          return refuse('notJson')
        const chunks: Buffer[] = []
        let bytes = 0
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (bytes > mostBytes) refuse('tooBig')
          else chunks.push(chunk)
        })
        answer.on('error', () => reject(new Unread('unreachable')))
        answer.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      },
    )
    sent.on('error', () => reject(new Unread(signal.aborted ? 'tooSlow' : 'unreachable')))
    sent.end()
  })
}

const outside: Reach = {
  resolve: async (host) => lookup(host, { all: true, verbatim: true }),
  get: async (url, at, signal) => pinnedGet(url, at, signal),
}
