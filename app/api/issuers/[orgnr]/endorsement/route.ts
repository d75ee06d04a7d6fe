import { endorsementDocument } from '@/lib/issuers/queries'
import { preflight, publish } from '@/lib/server/published'

export const dynamic = 'force-dynamic'

/** The platform's signed word that an issuer is the registered organisation it says it is. */
export async function GET(request: Request, { params }: { params: Promise<{ orgnr: string }> }) {
  const text = await endorsementDocument(null, (await params).orgnr)
  return publish(request, text === null ? null : { text, type: 'application/vc', keep: { seconds: 300 } })
}

export const HEAD = GET
export const OPTIONS = preflight
