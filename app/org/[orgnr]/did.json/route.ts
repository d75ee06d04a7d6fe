import { issuerDocument } from '@/lib/issuers/queries'
import { preflight, publish } from '@/lib/server/published'

export const dynamic = 'force-dynamic'

/** An organisation's keys, where did:web looks for them. */
export async function GET(request: Request, { params }: { params: Promise<{ orgnr: string }> }) {
  const document = await issuerDocument(null, (await params).orgnr)
  return publish(
    request,
    document && { text: JSON.stringify(document), type: 'application/did+json', keep: { seconds: 300 } },
  )
}

export const HEAD = GET
export const OPTIONS = preflight
