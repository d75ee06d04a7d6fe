import { attestationDocument } from '@/lib/attestations/document'
import { attestationFile } from '@/lib/attestations/queries'
import { onPaper } from '@/lib/attestations/document/paper'
import { currentActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

const absent = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** The PDF, for its holder and for the organisation's signatories; unknown and other people's are equally absent. */
export async function GET(_request: Request, { params }: { params: Promise<{ attestationId: string }> }) {
  const { attestationId } = await params
  const actor = await currentActor()
  const file = actor && (await attestationFile(actor, attestationId))
  if (!file) return absent()
  const pdf = await attestationDocument(onPaper(file.content, file.code, file.token, env.publicUrl))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="attest-TV-${file.code}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
