import { smallest } from '@/lib/rounds/disclosure/rules'
import { publishedFairness } from '@/lib/rounds/fairness/queries'
import { base } from '@/lib/rounds/fairness/rules'

export const dynamic = 'force-dynamic'

/** What the fairness page tells, for programs; docs/fairness.md says what is what. Anybody may read it from anywhere. */
export async function GET() {
  const told = await publishedFairness(null)
  return Response.json(
    { version: 1, hiddenCounts: { from: 1, to: smallest - 1 }, percentagesFrom: base, ...told },
    {
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600',
      },
    },
  )
}
