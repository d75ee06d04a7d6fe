import { servedCredentials } from '@/lib/attestations/signing/queries'
import type { Json } from '@/lib/credentials/json'
import { presentation } from '@/lib/credentials/presentation'
import { usableReferences } from '@/lib/references/queries'
import { preflight, publish } from '@/lib/server/published'

export const dynamic = 'force-dynamic'

/** What a holder shares, in its signed form: one credential as it was signed, or several in a presentation. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const served = await servedCredentials(null, token)
  if (!served) return publish(request, null)
  const references = await usableReferences(null, served.withReferences, 'nb')
  const [first = '', ...others] = [...served.signed, ...references.map(({ document }) => document)]
  if (others.length === 0) return publish(request, { text: first, type: 'application/vc', keep: 'privately' })
  const several = presentation([first, ...others].map((text) => JSON.parse(text) as Json))
  return publish(request, { text: JSON.stringify(several), type: 'application/vp', keep: 'privately' })
}

export const HEAD = GET
export const OPTIONS = preflight
