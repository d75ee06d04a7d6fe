import { combinedDocument } from '@/lib/attestations/document'
import { combinedFile } from '@/lib/attestations/wallet/queries'
import { currentActor } from '@/lib/server/actor'

const absent = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** All of one's own valid attestations in one file: the overview as PDF, or their signed files with `?as=json`. */
export async function GET(request: Request) {
  const actor = await currentActor()
  const file = actor && (await combinedFile(actor, new Date()))
  if (!file) return absent()
  if (new URL(request.url).searchParams.get('as') === 'json')
    return file.presentation === null ? absent() : handedOut(file.presentation, 'application/vp+json', 'attester.json')
  return handedOut(new Uint8Array(await combinedDocument(file.document)), 'application/pdf', 'attester.pdf')
}

const handedOut = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
