import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawAttestation } from '@/lib/attestations/commands'
import { paperOf } from '@/lib/attestations/papers/queries'
import { myAttestations } from '@/lib/attestations/queries'
import { contentHash } from '@/lib/attestations/rules'
import { makeShare, switchCode, switchShare } from '@/lib/attestations/sharing/commands'
import { myShares } from '@/lib/attestations/sharing/queries'
import { makeShareInput, type ShareField } from '@/lib/attestations/sharing/schema'
import { checkAttestation, standing } from '@/lib/attestations/verification/queries'
import { endorseOrganisation } from '@/lib/issuers/endorsing/commands'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anIssuedAttestation } from '@/tests/support/issuing'
import { type AnIssuer, anIssuer, credentialOf } from '@/tests/support/issuers'

let issuer: AnIssuer
let volunteer: Actor
let attestationId: string
let code: string
let token: string

beforeEach(async () => {
  issuer = await anIssuer()
  volunteer = await aVolunteer()
  await confirmedHours(issuer.organisation, volunteer, issuer.coordinator, { minutes: 150 })
  attestationId = await anIssuedAttestation(issuer.organisation, issuer.signatory, volunteer)
  const [mine] = await myAttestations(volunteer)
  ;({ code, token } = mine!)
})

const withdraw = async () =>
  withdrawAttestation(issuer.signatory, {
    orgnr: issuer.organisation.orgnr,
    attestationId,
    reason: 'Timene ble ført på feil person.',
  })

/** A link to what the volunteer holds. */
async function shared(shows: ShareField[], ids = [attestationId]) {
  const shareId = await makeShare(volunteer, makeShareInput.parse({ attestationIds: ids, shows }), new Date())
  const share = (await myShares(volunteer, new Date())).find(({ id }) => id === shareId)!
  return { shareId, token: share.token }
}

const checked = async (typed: string, viewer: Actor | null = null, now = new Date()) =>
  checkAttestation(viewer, typed, 'here', now)

/** What only whoever owns the database can do. */
async function behindTheGuards(table: 'Attestation' | 'Credential', change: (tx: Transaction) => Promise<void>) {
  const db = await database()
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    await change(tx)
    await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  })
}

describe('an employer with a code', () => {
  it('learns what the signature says, and where everything can be found again', async () => {
    const { credential, document } = await credentialOf(attestationId)
    const { verdict, parts, files } = await checked(code)
    expect(verdict).toBe('valid')
    expect(parts[0]).toMatchObject({
      verdict: 'valid',
      content: { minutes: 150 },
      code,
      organisation: { orgnr: issuer.organisation.orgnr },
      proof: {
        credentialId: credential.id,
        position: 1,
        checks: {
          format: { outcome: 'pass' },
          issuer: { outcome: 'pass' },
          signature: { outcome: 'pass' },
          dates: { outcome: 'pass' },
          status: { outcome: 'pass' },
        },
        signature: { method: 'eddsa-rdfc-2022', did: expect.stringMatching(`:org:${issuer.organisation.orgnr}$`) },
      },
      paper: { credential: createHash('sha256').update(document).digest('hex'), file: null },
    })
    // Nobody else can reach this machine: no link sends them here.
    expect(files).toEqual({ address: `/api/credentials/${token}`, elsewhere: null })
    expect(await checked(token)).toEqual(await checked(code))
  })

  it('can compare the PDF with the one that was made', async () => {
    const paper = await paperOf(volunteer, attestationId)
    const digest = createHash('sha256').update(paper!.bytes).digest('hex')
    expect((await checked(code)).parts[0]?.paper?.file).toBe(digest)
  })

  it('sees a withdrawal at once, and no word of what it said', async () => {
    await withdraw()
    const found = await checked(code)
    expect(found).toMatchObject({
      verdict: 'withdrawn',
      files: null,
      parts: [{ content: null, code: null, paper: null }],
    })
    expect(JSON.stringify(found)).not.toMatch(/Oksana|150|feil person/)
  })

  it('sees that there is a newer one', async () => {
    await confirmedHours(issuer.organisation, volunteer, issuer.coordinator, { minutes: 60, daysAgo: 3 })
    await anIssuedAttestation(issuer.organisation, issuer.signatory, volunteer)
    expect(await checked(code)).toMatchObject({ verdict: 'replaced', parts: [{ content: null }] })
  })

  it('sees nothing while its holder has it switched off', async () => {
    await switchCode(volunteer, { attestationId, to: 'off' })
    for (const typed of [code, token])
      expect(await checked(typed)).toEqual({ verdict: 'off', parts: [], files: null, share: null, own: false })
    expect((await checked(code, volunteer)).own).toBe(true)
  })

  it('sees that somebody with a hand in the database changed the signed text', async () => {
    const { credential, document } = await credentialOf(attestationId)
    await behindTheGuards('Credential', async (tx) => {
      await tx.credential.update({
        where: { id: credential.id },
        data: { document: document.replace('Oksana', 'Oksena') },
      })
    })
    const found = await checked(code)
    expect(found).toMatchObject({
      verdict: 'changed',
      files: null,
      parts: [{ content: null, proof: { checks: { signature: { outcome: 'fail', reason: 'signatureMismatch' } } } }],
    })
  })

  it('sees that what is kept says something else than what was signed, even where both its hash and its signature hold', async () => {
    const [mine] = await myAttestations(volunteer)
    const content = { ...mine!.content, minutes: 60_000 }
    await behindTheGuards('Attestation', async (tx) => {
      await tx.attestation.update({
        where: { id: attestationId },
        data: { content, contentHash: contentHash(content) },
      })
    })
    for (const typed of [code, token, (await shared(['hours'])).token])
      expect(await checked(typed)).toMatchObject({
        verdict: 'changed',
        files: null,
        parts: [{ content: null, proof: { checks: { signature: { outcome: 'pass' } } } }],
      })
  })

  it('is told of the register only what the platform has signed, and while it stands by that', async () => {
    const inRegisterAt = async () => (await checked(code)).parts[0]!.organisation.inRegisterAt
    expect(await inRegisterAt()).toBeNull()
    const { id } = issuer.organisation
    await inTransaction(async (tx) => endorseOrganisation(tx, id, new Date()))
    expect(await inRegisterAt()).toBeInstanceOf(Date)
    const db = await database()
    const { credential } = await db.endorsement.findUniqueOrThrow({
      where: { organisationId: id },
      select: { credential: true },
    })
    const document = credential.document!.replace('Kontrollert organisasjon', 'Anbefalt organisasjon')
    await behindTheGuards('Credential', async (tx) => {
      await tx.credential.update({ where: { id: credential.id }, data: { document } })
    })
    expect(await inRegisterAt()).toBeNull()
  })

  it('sees that an attestation from before signatures has none', async () => {
    await behindTheGuards('Attestation', async (tx) => {
      await tx.attestation.update({ where: { id: attestationId }, data: { credentialId: null } })
    })
    expect(await checked(code)).toMatchObject({
      verdict: 'valid',
      files: null,
      parts: [{ proof: null, paper: null, content: { minutes: 150 } }],
    })
  })

  it.each(['', 'nothing', 'ZZZZ-ZZZZ', 'x'.repeat(43), '../../etc/passwd', '%00'])('%j is no code', async (typed) => {
    expect(await checked(typed)).toMatchObject({ verdict: 'unknown', parts: [], files: null })
  })
})

describe('an employer with a link', () => {
  it('sees what the holder chose, and the files only where everything is shown', async () => {
    const all = await shared(['name', 'hours'])
    expect(await checked(all.token)).toMatchObject({
      verdict: 'valid',
      files: { address: `/api/credentials/${all.token}` },
      parts: [{ content: { volunteer: { name: 'Oksana Melnyk' }, minutes: 150 }, code }],
    })
    const hours = await checked((await shared(['hours'])).token)
    expect(hours).toMatchObject({
      verdict: 'valid',
      files: null,
      parts: [{ content: { minutes: 150 }, code: null, paper: null }],
    })
    const name = await checked((await shared(['name'])).token)
    expect(name).toMatchObject({ verdict: 'valid', files: null, parts: [{ code: null, paper: null }] })
    expect(name.parts[0]?.content).not.toHaveProperty('minutes')
  })

  it('sees each of several organisations, and all together', async () => {
    const other = await anOrganisation({ name: 'Fjellheimen' })
    await confirmedHours(other, volunteer, await aMember(other, 'coordinator'), { minutes: 60, daysAgo: 30 })
    const second = await anIssuedAttestation(other, await aMember(other, 'signatory'), volunteer)
    const both = await shared(['name', 'hours'], [attestationId, second])
    expect(await checked(both.token)).toMatchObject({
      verdict: 'valid',
      share: { combination: { organisations: 2, minutes: 210 } },
      parts: [{ verdict: 'valid' }, { verdict: 'valid' }],
    })
    await withdraw()
    const found = await checked(both.token)
    expect(found).toMatchObject({ verdict: 'mixed', share: { combination: null } })
    expect(found.parts.map(({ verdict }) => verdict).toSorted()).toEqual(['valid', 'withdrawn'])
  })

  it('is told when it is switched off, when it has ended, and when it was never there', async () => {
    const { shareId, token: link } = await shared(['name', 'hours'])
    expect((await checked(link, null, new Date(Date.now() + 400 * 86_400_000))).verdict).toBe('ended')
    await switchShare(volunteer, { shareId, to: 'off' })
    expect(await checked(link)).toEqual({ verdict: 'off', parts: [], files: null, share: null, own: false })
    expect((await checked(link.replace(/^./, link.startsWith('A') ? 'B' : 'A'))).verdict).toBe('unknown')
  })
})

it('a text of ours is standing until it is withdrawn', async () => {
  const { document } = await credentialOf(attestationId)
  const changed = { document: document.replace('Oksana', 'Oksena') }
  expect(await standing(null, [{ document }, changed])).toEqual([{ document }])
  await withdraw()
  expect(await standing(null, [{ document }])).toEqual([])
})
