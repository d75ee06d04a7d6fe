import { publishedLog } from '@/lib/issuers/log/queries'
import { preflight, publish } from '@/lib/server/published'

export const dynamic = 'force-dynamic'

/** The log of everything that was signed; docs/credentials.md says how to follow it. */
export async function GET(request: Request) {
  const after = new URL(request.url).searchParams.get('after') ?? '0'
  const told = /^\d{1,9}$/.test(after) ? await publishedLog(null, Number(after)) : null
  return publish(request, told && { text: JSON.stringify(told), type: 'application/json', keep: { seconds: 60 } })
}

export const HEAD = GET
export const OPTIONS = preflight
