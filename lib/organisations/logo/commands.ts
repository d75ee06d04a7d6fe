import 'server-only'
import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { Refusal } from '@/lib/refusal'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { consume } from '@/lib/server/limits'
import { drawings, fitsPaper, mostPixels, mostStoredBytes, pictureKind, standsStill } from './rules'
import type { ChangeLogoInput, RemoveLogoInput } from './schema'

/** Owners and signatories put a logo on what is issued from now on; what is issued already keeps its own. */
export async function changeLogo(actor: Actor, { orgnr, logo }: Omit<ChangeLogoInput, 'intent'>): Promise<void> {
  const { organisationId } = mayChange(actor, orgnr)
  await consume('logoUploads', organisationId)
  const { png, width, height } = await drawnAnew(new Uint8Array(await logo.arrayBuffer()))
  const digest = createHash('sha256').update(png).digest('base64url')
  await inTransaction(async (tx) => {
    // The same picture a second time, also by another organisation, is the same row.
    await tx.logo.createMany({ data: [{ digest, organisationId, png, width, height }], skipDuplicates: true })
    await tx.partnerOrganisation.update({ where: { id: organisationId }, data: { logoDigest: digest } })
    await record(tx, actor, 'organisation.logoChanged', { subjectId: organisationId, organisationId })
  })
}

/** Takes it off what is issued from now on. The picture stays for those that carry it. */
export async function removeLogo(actor: Actor, { orgnr, digest }: Omit<RemoveLogoInput, 'intent'>): Promise<void> {
  const { organisationId } = mayChange(actor, orgnr)
  await inTransaction(async (tx) => {
    const { count } = await tx.partnerOrganisation.updateMany({
      where: { id: organisationId, logoDigest: digest },
      data: { logoDigest: null },
    })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'organisation.logoRemoved', { subjectId: organisationId, organisationId })
  })
}

function mayChange(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr, 'owner', 'signatory')
  if (!membership) throw new Refusal('notFound')
  return membership
}

/** The pixels alone: what else the file carried, such as where a photograph was taken, is left behind. */
async function drawnAnew(bytes: Uint8Array) {
  const kind = pictureKind(bytes)
  standsStill(bytes, kind)
  // Of the header alone: a few bytes can announce a picture larger than any memory.
  const { width, height, pages = 1 } = await opened(sharp(bytes, { limitInputPixels: false }).metadata())
  fitsPaper({ width, height })
  if (pages > 1) throw new Refusal('pictureMoves', {}, 'logo')
  const picture = sharp(bytes, { limitInputPixels: mostPixels ** 2, failOn: 'error', sequentialRead: true })
  for (const drawing of drawings) {
    const { data, info } = await opened(drawn(picture, drawing).toBuffer({ resolveWithObject: true }))
    if (data.length <= mostStoredBytes) return { png: new Uint8Array(data), width: info.width, height: info.height }
  }
  throw new Refusal('pictureBroken', {}, 'logo')
}

function drawn(picture: Sharp, { side, colours }: (typeof drawings)[number]): Sharp {
  return picture
    .clone()
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 9, ...(colours === null ? {} : { palette: true, colours }) })
    .timeout({ seconds: 10 })
}

/** Whatever the library says of a file it cannot read, the reader is told that it cannot be opened. */
async function opened<T extends Metadata | { data: Buffer }>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch {
    throw new Refusal('pictureBroken', {}, 'logo')
  }
}
