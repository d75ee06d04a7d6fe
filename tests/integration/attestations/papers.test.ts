import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { credentialFile, keepPaper, paperOf, paperToPrint } from '@/lib/attestations/papers/queries'
import type * as press from '@/lib/attestations/document/press'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { newThread } from '@/lib/server/threads'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'
import { attachment } from '@/tests/support/pdf'

let organisation: AnOrganisation
let signatory: Actor
let volunteer: Actor
let id: string

beforeEach(async () => {
  organisation = await anOrganisation()
  signatory = await aMember(organisation, 'signatory', 'owner')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, await aMember(organisation, 'coordinator'), { minutes: 150 })
  id = await anIssuedAttestation(organisation, signatory, volunteer)
})

const stored = async () => (await database()).attestationPaper.findMany({ where: { attestationId: id } })
const signedText = async () => {
  const db = await database()
  const row = await db.attestation.findUniqueOrThrow({ where: { id }, select: { credential: true } })
  return row.credential!.document!
}

describe('a paper', () => {
  it('carries the signed credential to the letter, and is called by the organisation and the day', async () => {
    const paper = (await paperOf(volunteer, id))!
    expect(attachment(paper.bytes, 'attest.json')).toBe(await signedText())
    expect(paper.name).toMatch(/^attest-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.pdf$/)
    expect(paper.name).not.toMatch(/oksana|melnyk|tv-/i)
    expect(paper.digest).toBe(createHash('sha256').update(paper.bytes).digest('base64url'))
  })

  it('is made once: the same bytes for the holder and the signatory, also when both ask at once', async () => {
    const papers = await Promise.all([volunteer, signatory, volunteer].map((actor) => paperOf(actor, id)))
    const again = await paperOf(signatory, id)
    for (const paper of papers) expect(Buffer.from(paper!.bytes).equals(again!.bytes)).toBe(true)
    expect(await stored()).toHaveLength(1)
  })

  it('stays as it was first made, whatever would be printed today', async () => {
    await paperOf(volunteer, id)
    const db = await database()
    await db.attestationPaper.update({ where: { attestationId: id }, data: { bytes: new Uint8Array([1, 2, 3]) } })
    expect([...(await paperOf(volunteer, id))!.bytes]).toEqual([1, 2, 3])
  })

  it('is printed on a thread as it is here, and kept once', async () => {
    const pages = (await paperToPrint(signatory, id))!
    const thread = newThread<typeof press>('lib/attestations/document/press.ts', { mostMs: 60_000, given: null })
    const printed = await thread.call('printed', pages)
    await thread.end()
    const kept = await Promise.all([
      keepPaper(signatory, id, pages, printed),
      keepPaper(signatory, id, pages, printed),
      paperOf(volunteer, id),
    ])
    for (const paper of kept) expect(Buffer.from(paper!.bytes).equals(printed)).toBe(true)
    expect(await stored()).toHaveLength(1)
    expect(await paperToPrint(signatory, id)).toBeNull()
  })

  it('is not kept when it shows a credential that was signed anew meanwhile', async () => {
    const pages = (await paperToPrint(signatory, id))!
    const db = await database()
    const { credentialId } = await db.attestation.findUniqueOrThrow({ where: { id }, select: { credentialId: true } })
    await db.credential.update({ where: { id: credentialId! }, data: { document: '{"signed":"anew"}' } })
    await keepPaper(signatory, id, pages, new Uint8Array([1]))
    expect(await stored()).toEqual([])
    expect(attachment((await paperOf(volunteer, id))!.bytes, 'attest.json')).toBe('{"signed":"anew"}')
  })

  it('is printed, and not kept, where there is no signed file to put inside', async () => {
    const db = await database()
    const { credentialId } = await db.attestation.findUniqueOrThrow({ where: { id }, select: { credentialId: true } })
    await db.credential.update({ where: { id: credentialId! }, data: { document: null } })
    expect(attachment((await paperOf(volunteer, id))!.bytes, 'attest.json')).toBeNull()
    expect(await stored()).toEqual([])
    expect(await credentialFile(volunteer, id)).toBeNull()
  })

  it("of somebody else's attestation is refused: coordinators, strangers and other organisations get nothing", async () => {
    const pages = (await paperToPrint(signatory, id))!
    const others = [
      await aMember(organisation, 'coordinator'),
      await aVolunteer(),
      await aMember(await anOrganisation(), 'signatory', 'owner'),
    ]
    for (const actor of others) {
      expect(await paperOf(actor, id)).toBeNull()
      expect(await paperToPrint(actor, id)).toBeNull()
      expect(await keepPaper(actor, id, pages, new Uint8Array([1]))).toBeNull()
      expect(await credentialFile(actor, id)).toBeNull()
    }
    expect(await stored()).toEqual([])
    expect(await paperOf(volunteer, 'no-id')).toBeNull()
  })
})

it('the credential alone is the signed text', async () => {
  const file = (await credentialFile(signatory, id))!
  expect(file.text).toBe(await signedText())
  expect(file.name).toMatch(/\.json$/)
})
