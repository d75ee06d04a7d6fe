import { issuerDocument } from '@/lib/issuers/queries'
import { preflight, publish } from '@/lib/server/published'

export const dynamic = 'force-dynamic'

/** The platform's keys, where did:web looks for them. */
export async function GET(request: Request) {
  const document = await issuerDocument(null, null)
  return publish(
    request,
    document && { text: JSON.stringify(document), type: 'application/did+json', keep: { seconds: 300 } },
  )
}

export const HEAD = GET
export const OPTIONS = preflight
