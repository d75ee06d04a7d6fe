import { databaseAnswers } from '@/lib/server/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  const up = await databaseAnswers()
  return Response.json(
    { status: up ? 'ok' : 'database down' },
    { status: up ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
