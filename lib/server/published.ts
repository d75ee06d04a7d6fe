import 'server-only'
import { createHash } from 'node:crypto'

/** What the world's verifiers fetch: the exact text, what it is, and how long it may be kept. */
export interface Published {
  text: string
  type: 'application/did+json' | 'application/json' | 'application/ld+json' | 'application/vc' | 'application/vp'
  keep: 'forever' | 'privately' | { seconds: number }
}

// Wallets and verifiers ask from pages of their own, and some of them refuse redirects.
const anywhere = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'X-Robots-Tag': 'noindex',
}

/** An answer to GET and HEAD; null: the same nothing for whatever is unknown or not shown. */
export function publish(request: Request, found: Published | null): Response {
  const withBody = request.method !== 'HEAD'
  if (!found)
    return new Response(withBody ? JSON.stringify({ error: 'notFound' }) : null, {
      status: 404,
      headers: { ...anywhere, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    })
  const { text, type, keep } = found
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = { ...anywhere, ETag: tag, 'Cache-Control': cacheControl(keep) }
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(withBody ? text : null, { headers: { ...headers, 'Content-Type': type } })
}

/** Before a browser asks with headers of its own. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...anywhere,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'Accept, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })

function cacheControl(keep: Published['keep']): string {
  if (keep === 'forever') return 'public, max-age=31536000, immutable'
  return keep === 'privately' ? 'private, no-store' : `public, max-age=${keep.seconds}`
}

const isKnown = (asked: string | null, tag: string): boolean =>
  asked !== null && (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
