import { bundleDocument } from '@/lib/attestations/bundle/document'
import { bundleContents, bundledAttestations } from '@/lib/attestations/bundle/queries'
import { localDate } from '@/lib/dates'
import { usableReferences } from '@/lib/references/queries'
import { currentActor } from '@/lib/server/actor'

const kept = { 'Cache-Control': 'private, no-store' }
const absent = () => new Response(null, { status: 404, headers: kept })

/** Everything of one's own in one file that is checked without us; for the holder and nobody else. */
export async function GET() {
  const actor = await currentActor()
  if (!actor) return absent()
  const now = new Date()
  const references = await usableReferences(actor, await bundledAttestations(actor), actor.locale, now)
  const contents = await bundleContents(actor, references, now)
  if (!contents) return absent()
  return new Response(bundleDocument(contents), {
    headers: {
      ...kept,
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="toveis-attester-${localDate(now)}.zip"`,
    },
  })
}
