import { fairnessAsJson } from '@/lib/rounds/fairness/rules'
import { publishedFairness } from '@/lib/rounds/fairness/queries'

export const dynamic = 'force-dynamic'

/** What the fairness page tells, for programs; docs/fairness.md says what is what. Anybody may read it from anywhere. */
export async function GET() {
  return Response.json(fairnessAsJson(await publishedFairness(null)), {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600',
    },
  })
}
