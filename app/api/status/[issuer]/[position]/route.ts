import { statusListTtl } from '@/lib/credentials/status-list'
import { statusListDocument } from '@/lib/issuers/lists/queries'
import { preflight, publish } from '@/lib/server/published'

export const dynamic = 'force-dynamic'

/** An issuer's signed list of what was withdrawn. It is asked for whole: nobody learns whose credential is checked. */
export async function GET(request: Request, { params }: { params: Promise<{ issuer: string; position: string }> }) {
  const { issuer, position } = await params
  const text = /^[1-9]\d{0,5}$/.test(position)
    ? await statusListDocument(null, issuer === 'platform' ? null : issuer, Number(position))
    : null
  return publish(
    request,
    text === null ? null : { text, type: 'application/vc', keep: { seconds: statusListTtl / 1000 } },
  )
}

export const HEAD = GET
export const OPTIONS = preflight
