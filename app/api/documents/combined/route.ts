import { combinedDocument } from '@/lib/attestations/document'
import { combinedFile } from '@/lib/attestations/wallet/queries'
import type { Json } from '@/lib/credentials/json'
import { presentation } from '@/lib/credentials/presentation'
import { usableReferences } from '@/lib/references/queries'
import { currentActor } from '@/lib/server/actor'

const absent = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** All of one's own valid attestations in one file: the overview as PDF; with `?as=json` their signed files and the references to them. */
export async function GET(request: Request) {
  const actor = await currentActor()
  const now = new Date()
  const file = actor && (await combinedFile(actor, now))
  if (!file) return absent()
  if (new URL(request.url).searchParams.get('as') !== 'json')
    return handedOut(new Uint8Array(await combinedDocument(file.document)), 'application/pdf', 'attester.pdf')
  if (file.signed.length === 0) return absent()
  const references = await usableReferences(actor, file.attestationIds, 'nb', now)
  const all = [...file.signed, ...references.map(({ document }) => document)]
  const json = JSON.stringify(presentation(all.map((one) => JSON.parse(one) as Json)))
  return handedOut(json, 'application/vp', 'attester.json')
}

const handedOut = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
