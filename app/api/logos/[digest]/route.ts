import { logoPicture } from '@/lib/organisations/logo/queries'

/** A logo by its own SHA-256: what stands at this address never changes. */
export async function GET(request: Request, { params }: { params: Promise<{ digest: string }> }) {
  const { digest } = await params
  const headers = { ETag: `"${digest}"`, 'Cache-Control': 'public, max-age=31536000, immutable' }
  const png = await logoPicture(null, digest)
  if (!png) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(png, { headers: { ...headers, 'Content-Type': 'image/png' } })
}
