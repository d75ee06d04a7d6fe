import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { changeLogo, removeLogo } from '@/lib/organisations/logo/commands'
import { logoPicture, organisationLogo } from '@/lib/organisations/logo/queries'
import { changeLogoInput } from '@/lib/organisations/logo/schema'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'

let organisation: AnOrganisation
let owner: Actor
let signatory: Actor

beforeEach(async () => {
  organisation = await anOrganisation()
  owner = await aMember(organisation, 'owner')
  signatory = await aMember(organisation, 'signatory')
})

const spruce = { r: 20, g: 82, b: 63 }
const square = (side: number, background = spruce) =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
const file = (bytes: Uint8Array | string, name = 'logo.png') => new File([new Uint8Array(Buffer.from(bytes))], name)
const upload = async (bytes: Uint8Array | string, actor = owner) =>
  changeLogo(actor, { orgnr: organisation.orgnr, logo: file(bytes) })
const current = async () => (await organisationLogo(owner, organisation.orgnr))!.logo

describe('a logo', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is drawn anew from %s, no larger than paper needs', async (format) => {
    await upload(await square(1400).toFormat(format).toBuffer())
    const logo = (await current())!
    expect(logo).toMatchObject({ width: 600, height: 600 })
    const stored = (await logoPicture(null, logo.digest))!
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'png', width: 600 })
  })

  it('loses what the file carried besides its pixels, and stands upright', async () => {
    const photograph = await sharp({ create: { width: 300, height: 200, channels: 3, background: spruce } })
      .withExif({ IFD0: { Copyright: 'Kari' }, IFD3: { GPSLatitude: '69/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photograph).metadata()).exif).toBeDefined()
    await upload(photograph)
    const logo = (await current())!
    expect(logo).toMatchObject({ width: 200, height: 300 })
    const stored = await sharp((await logoPicture(null, logo.digest))!).metadata()
    expect(stored.exif).toBeUndefined()
    expect(stored.orientation).toBeUndefined()
  })

  it.each(['\0', '../logo', 'f'.repeat(43)])('stands at no other address: %j', async (address) => {
    expect(await logoPicture(null, address)).toBeNull()
  })

  it('that weighs too much as it is gets fewer colours', async () => {
    const noise = await sharp({
      create: {
        width: 600,
        height: 600,
        channels: 3,
        background: spruce,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer()
    await upload(noise)
    const stored = (await logoPicture(null, (await current())!.digest))!
    expect(stored.length).toBeLessThanOrEqual(400_000)
  })

  it('stands in what is issued from then on, until it is removed', async () => {
    const volunteer = await aVolunteer()
    await confirmedHours(organisation, volunteer, owner)
    const drafted = async () => {
      const chosen = { confirmations: [], ongoing: false }
      const preview = await attestationPreview(signatory, organisation.orgnr, volunteer.personId, chosen, new Date())
      return preview!.content.organisation
    }
    expect(await drafted()).not.toHaveProperty('logo')
    await upload(await square(200).png().toBuffer(), signatory)
    const { digest } = (await current())!
    expect((await drafted()).logo).toBe(digest)
    await removeLogo(owner, { orgnr: organisation.orgnr, digest })
    expect(await drafted()).not.toHaveProperty('logo')
    // For those that carry it.
    expect(await logoPicture(null, digest)).not.toBeNull()
  })

  it('is the same row for the same picture, also of another organisation and at once', async () => {
    const bytes = await square(200).png().toBuffer()
    const other = await anOrganisation()
    const elsewhere = await aMember(other, 'owner')
    await Promise.all([upload(bytes), upload(bytes), changeLogo(elsewhere, { orgnr: other.orgnr, logo: file(bytes) })])
    const { digest } = (await current())!
    expect((await organisationLogo(elsewhere, other.orgnr))!.logo?.digest).toBe(digest)
    const db = await database()
    expect(await db.logo.count({ where: { digest } })).toBe(1)
  })

  it('what happened is written down', async () => {
    await upload(await square(200).png().toBuffer())
    const db = await database()
    expect(await db.event.findFirst({ where: { subjectId: organisation.id } })).toMatchObject({
      name: 'organisation.logoChanged',
      actorId: owner.personId,
    })
  })
})

describe('is refused', () => {
  it.each([
    ['SVG', 'pictureSvg', async () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['another kind of file', 'pictureKind', async () => '%PDF-1.7 and more'],
    ['half a picture', 'pictureBroken', async () => (await square(800).png().toBuffer()).subarray(0, 60)],
    ['a picture that moves', 'pictureMoves', moving],
    ['a bomb', 'pictureHuge', async () => bomb(60_000)],
    ['a speck', 'pictureTiny', async () => square(20).png().toBuffer()],
  ])('%s: %s', async (_, code, make) => {
    await expect(upload(await make())).rejects.toMatchObject({ code, field: 'logo' })
    expect(await current()).toBeNull()
  })

  it('a heavy file and none at all, beside the field', () => {
    const said = (logo: File | undefined) =>
      changeLogoInput
        .safeParse({ intent: 'change', orgnr: organisation.orgnr, logo })
        .error?.issues.map(({ message }) => message)
    expect(said(file(new Uint8Array(2 * 1024 * 1024 + 1)))).toEqual(['pictureHeavy|{"megabytes":2}'])
    expect(said(undefined)).toEqual(['pictureMissing'])
    expect(said(file(''))).toEqual(['pictureMissing'])
    expect(said(file(new Uint8Array(2 * 1024 * 1024)))).toBeUndefined()
  })

  it('to coordinators, to others, and a removal that somebody else was quicker with', async () => {
    const bytes = await square(200).png().toBuffer()
    const coordinator = await aMember(organisation, 'coordinator')
    const stranger = await aMember(await anOrganisation(), 'owner', 'signatory')
    for (const actor of [coordinator, stranger]) await expect(upload(bytes, actor)).rejects.toThrow('notFound')
    expect(await organisationLogo(stranger, organisation.orgnr)).toBeNull()
    expect((await organisationLogo(coordinator, organisation.orgnr))!.canChange).toBe(false)
    await upload(bytes)
    const input = { orgnr: organisation.orgnr, digest: (await current())!.digest }
    for (const actor of [coordinator, stranger]) await expect(removeLogo(actor, input)).rejects.toThrow('notFound')
    const results = await Promise.allSettled([removeLogo(owner, input), removeLogo(signatory, input)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('after so many in an hour', async () => {
    const bytes = await square(120).png().toBuffer()
    for (let time = 0; time < 20; time++) await upload(bytes)
    await expect(upload(bytes)).rejects.toThrow('tooManyTries')
  })
})

/** Two frames. */
async function moving(): Promise<Buffer> {
  const frame = await square(120).png().toBuffer()
  const other = await square(120, { r: 194, g: 90, b: 23 }).png().toBuffer()
  return sharp([frame, other], { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
}

/** A few bytes that announce very many pixels. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
