import { credentialFile, paperOf } from '@/lib/attestations/papers/queries'
import { currentActor } from '@/lib/server/actor'

const kept = { 'Cache-Control': 'private, no-store' }
const absent = () => new Response(null, { status: 404, headers: kept })

/**
 * The PDF, or with `?as=json` the credential alone, for its holder and for the organisation's signatories; unknown and other people's are
 * equally absent.
 */
export async function GET(request: Request, { params }: { params: Promise<{ attestationId: string }> }) {
  const { attestationId } = await params
  const actor = await currentActor()
  if (!actor) return absent()
  if (new URL(request.url).searchParams.get('as') === 'json') {
    const credential = await credentialFile(actor, attestationId)
    return credential ? download(credential.text, credential.name, 'application/vc') : absent()
  }
  const paper = await paperOf(actor, attestationId)
  return paper ? download(paper.bytes, paper.name, 'application/pdf') : absent()
}

const download = (body: BodyInit, name: string, type: string) =>
  new Response(body, {
    headers: { ...kept, 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
