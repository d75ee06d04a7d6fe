import { describe, expect, it } from 'vitest'
import { issueAttestation, withdrawAttestation } from '@/lib/attestations/commands'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { signUnsigned } from '@/lib/attestations/signing/commands'
import { brokenAt } from '@/lib/credentials/chain'
import { attestationCredential } from '@/lib/credentials/attestation-credential'
import { isSet, statusListLength } from '@/lib/credentials/status-list'
import { signCredential, withdrawCredential } from '@/lib/issuers/commands'
import { statusListDocument } from '@/lib/issuers/lists/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { anAttested, anIssuer, checked, credentialOf, keysOf, verdictOf } from '@/tests/support/issuers'
import { anIssuedAttestation } from '@/tests/support/issuing'

const reason = 'Timene ble ført på feil person.'

const claims: Parameters<typeof attestationCredential>[1] = {
  holder: { name: 'Oksana Melnyk' },
  issuedOn: '2026-11-22',
  period: { from: '2026-08-12', to: '2026-11-18', ongoing: false },
  minutes: 150,
  shifts: 1,
  hoursPerWeek: 1.25,
  percentOfFullTime: 3.3,
  roles: [],
  confirmations: { nb: [], uk: [], en: [] },
  skills: [],
  signer: { name: 'Ingrid Haugen', title: 'daglig leder' },
}

/** Signs something short of an attestation, in a transaction of its own. */
const sign = (organisationId: string) =>
  inTransaction((tx) =>
    signCredential(tx, {
      organisationId,
      kind: 'attestation',
      at: new Date(),
      build: (frame) => attestationCredential(frame, claims),
    }),
  )

describe('an attestation is signed as it is issued', () => {
  it('by its organisation, and whoever checks it against what is published finds it valid', async () => {
    const { document, credential } = await anAttested(await anIssuer())
    const { verdict, checks } = await checked(document)
    expect(verdict).toBe('valid')
    expect(Object.values(checks).map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass'])
    const read = JSON.parse(document) as Record<string, never>
    expect(read).toMatchObject({
      id: `urn:uuid:${credential.id}`,
      issuer: { id: expect.stringMatching(/^did:web:localhost%3A3000:org:\d{9}$/) },
      credentialStatus: { statusListIndex: String(credential.statusIndex) },
    })
  })

  it('one letter more in it, and it is not', async () => {
    const { document } = await anAttested(await anIssuer())
    expect(await verdictOf(document.replace('Oksana', 'Oksanna'))).toBe('changed')
  })

  it('once, also when two signatories press at once', async () => {
    const { organisation, signatory, coordinator } = await anIssuer()
    const second = await aMember(organisation, 'signatory')
    const volunteer = await aVolunteer()
    await confirmedHours(organisation, volunteer, coordinator)
    const plain = { confirmations: [], ongoing: false }
    const input = async (actor: Actor) => {
      const seen = await attestationPreview(actor, organisation.orgnr, volunteer.personId, plain, new Date())
      return {
        orgnr: organisation.orgnr,
        volunteerId: volunteer.personId,
        contentHash: seen!.contentHash,
        ...plain,
        confirmations: [],
      }
    }
    const inputs = [await input(signatory), await input(second)] as const
    const results = await Promise.allSettled([
      issueAttestation(signatory, inputs[0]),
      issueAttestation(second, inputs[1]),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const db = await database()
    expect(await db.credential.count({ where: { organisationId: organisation.id } })).toBe(1)
    expect(await db.attestation.count({ where: { organisationId: organisation.id } })).toBe(1)
  })

  it('with nothing left behind when it was not issued', async () => {
    const { organisation } = await anIssuer()
    await expect(
      inTransaction(async (tx) => {
        await signCredential(tx, {
          organisationId: organisation.id,
          kind: 'attestation',
          at: new Date(),
          build: (frame) => attestationCredential(frame, claims),
        })
        throw new Error('changed our mind')
      }),
    ).rejects.toThrow('changed our mind')
    const db = await database()
    expect(await db.credential.count({ where: { organisationId: organisation.id } })).toBe(0)
    expect(await keysOf(organisation.id)).toEqual([])
  })
})

describe('many at once', () => {
  it('fifty: one key, fifty places in the list, and one chain without a gap', async () => {
    const { id } = await anOrganisation()
    // Ten at a time: as many as the program has connections.
    const lanes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const done = []
        for (let i = 0; i < 5; i++) done.push(await sign(id))
        return done
      }),
    )
    const results = lanes.flat()
    expect(await keysOf(id)).toHaveLength(1)
    const db = await database()
    const rows = await db.credential.findMany({ where: { organisationId: id } })
    expect(new Set(rows.map(({ statusIndex }) => statusIndex)).size).toBe(50)
    expect(new Set(rows.map(({ statusListId }) => statusListId)).size).toBe(1)
    const log = await db.issuance.findMany({ orderBy: { position: 'asc' } })
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1))
    expect(brokenAt(log)).toBeNull()
    for (const { credentialId, digest } of results)
      expect(log.some((row) => row.credentialId === credentialId && row.digest === digest)).toBe(true)
  }, 60_000)

  it('places are drawn from the whole list, not one after the other', async () => {
    const { id } = await anOrganisation()
    for (let i = 0; i < 12; i++) await sign(id)
    const db = await database()
    const rows = await db.credential.findMany({ where: { organisationId: id }, orderBy: { issuedAt: 'asc' } })
    const places = rows.map(({ statusIndex }) => statusIndex)
    // By chance in one of some million million runs.
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(statusListLength / 16)
    expect(places).not.toEqual(places.toSorted((a, b) => a - b))
  })

  it('a second list begins when the first is half full', async () => {
    const { id, orgnr } = await anOrganisation()
    await sign(id)
    const db = await database()
    await db.$executeRaw`
      INSERT INTO "Credential" ("id", "kind", "organisationId", "keyId", "statusListId", "statusIndex", "digest", "issuedAt")
      SELECT gen_random_uuid(), 'attestation', c."organisationId", c."keyId", c."statusListId", i, '', now()
      FROM "Credential" c, generate_series(0, ${statusListLength / 2}::int) AS i
      WHERE c."organisationId" = ${id}::uuid AND i <> c."statusIndex"`
    const { document } = await sign(id)
    expect(JSON.parse(document)).toMatchObject({
      credentialStatus: { statusListCredential: `http://localhost:3000/api/status/${orgnr}/2` },
    })
    expect(await verdictOf(document)).toBe('valid')
  }, 60_000)
})

it('issuing, replacing, withdrawing, erasing and asking for the list at once: everybody gets through', async () => {
  const issuer = await anIssuer()
  const { organisation, signatory, coordinator } = issuer
  const people = await Promise.all(Array.from({ length: 12 }, () => anAttested(issuer)))
  const db = await database()
  const done = await Promise.all(
    people.map(async ({ volunteer, attestationId }, index) => {
      await statusListDocument(null, organisation.orgnr, 1)
      if (index % 4 === 0) return withdrawAttestation(signatory, { orgnr: organisation.orgnr, attestationId, reason })
      if (index % 4 === 1) return db.volunteer.delete({ where: { id: volunteer.personId } })
      await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 3 })
      return anIssuedAttestation(organisation, signatory, volunteer)
    }),
  )
  expect(done).toHaveLength(12)
  for (const { document } of people) expect(await verdictOf(document)).toBe('withdrawn')
  const log = await db.issuance.findMany({ orderBy: { position: 'asc' } })
  expect(brokenAt(log)).toBeNull()
}, 60_000)

describe('what ended is on the list', () => {
  it('when it is withdrawn', async () => {
    const issuer = await anIssuer()
    const { attestationId, document } = await anAttested(issuer)
    expect(await verdictOf(document)).toBe('valid')
    await withdrawAttestation(issuer.signatory, { orgnr: issuer.organisation.orgnr, attestationId, reason })
    expect(await verdictOf(document)).toBe('withdrawn')
  })

  it('when a newer one replaces it, which is valid', async () => {
    const { organisation, signatory, coordinator } = await anIssuer()
    const { volunteer, document } = await anAttested({ organisation, signatory, coordinator })
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 3 })
    const newer = await credentialOf(await anIssuedAttestation(organisation, signatory, volunteer))
    expect(await verdictOf(document)).toBe('withdrawn')
    expect(await verdictOf(newer.document)).toBe('valid')
  })

  it('and nobody else’s bit is set', async () => {
    const issuer = await anIssuer()
    const gone = await anAttested(issuer)
    const stands = await anAttested(issuer)
    await inTransaction((tx) => withdrawCredential(tx, gone.credential.id, new Date()))
    const list = JSON.parse((await statusListDocument(null, issuer.organisation.orgnr, 1))!) as Record<string, unknown>
    expect([gone, stands].map(({ credential }) => isSet(list, credential.statusIndex))).toEqual([true, false])
  })

  it('is signed once for all who ask, and again only when something ended', async () => {
    const issuer = await anIssuer()
    const { credential } = await anAttested(issuer)
    const ask = () => statusListDocument(null, issuer.organisation.orgnr, 1)
    const [first, ...others] = await Promise.all([ask(), ask(), ask()])
    expect(new Set([first, ...others, await ask()])).toEqual(new Set([first]))
    await inTransaction((tx) => withdrawCredential(tx, credential.id, new Date()))
    const after = await ask()
    expect(after).not.toBe(first)
    await inTransaction((tx) => withdrawCredential(tx, credential.id, new Date()))
    expect(await ask()).toBe(after)
  })

  it('never half while somebody checks: valid until the withdrawal stands, withdrawn ever after', async () => {
    const issuer = await anIssuer()
    const { attestationId, document } = await anAttested(issuer)
    let isWithdrawn = false
    const seen: { before: boolean; verdict: string }[] = []
    const watch = async () => {
      for (let i = 0; i < 30; i++) {
        const before = isWithdrawn
        const { verdict } = await checked(document)
        seen.push({ before, verdict })
      }
    }
    await Promise.all([
      watch(),
      watch(),
      (async () => {
        for (let i = 0; i < 8; i++) await checked(document)
        await withdrawAttestation(issuer.signatory, { orgnr: issuer.organisation.orgnr, attestationId, reason })
        isWithdrawn = true
      })(),
    ])
    expect(new Set(seen.map(({ verdict }) => verdict))).toEqual(new Set(['valid', 'withdrawn']))
    expect(seen.filter(({ before, verdict }) => before && verdict !== 'withdrawn')).toEqual([])
  }, 60_000)
})

describe('attestations from before there were signatures', () => {
  async function unsigned(ended: object = {}) {
    const issuer = await anIssuer()
    const { attestationId } = await anAttested(issuer)
    const db = await database()
    const { id: _, credentialId: __, ...row } = await db.attestation.findUniqueOrThrow({ where: { id: attestationId } })
    const { personId } = await aVolunteer()
    const issuedAt = new Date('2026-03-01T10:00:00Z')
    const data = { ...row, ...ended, volunteerId: personId, issuedAt, tokenHash: personId, codeHash: personId }
    return db.attestation.create({ data: { ...data, content: row.content as object }, select: { id: true } })
  }

  it('are signed with the date they bear, in the log with the day they were signed on', async () => {
    const { id } = await unsigned()
    const before = new Date()
    while ((await inTransaction((tx) => signUnsigned(tx))) > 0);
    const { document, credential } = await credentialOf(id)
    expect(await verdictOf(document)).toBe('valid')
    expect(JSON.parse(document)).toMatchObject({ validFrom: '2026-03-01T10:00:00Z' })
    expect(credential.issuedAt.getTime()).toBeGreaterThanOrEqual(before.getTime())
  })

  it('are on the list when they had ended', async () => {
    const { id } = await unsigned({ replacedAt: new Date() })
    await inTransaction((tx) => signUnsigned(tx))
    expect(await verdictOf((await credentialOf(id)).document)).toBe('withdrawn')
  })

  it('are signed once, by two who work at once', async () => {
    const { id } = await unsigned()
    await Promise.all([inTransaction((tx) => signUnsigned(tx)), inTransaction((tx) => signUnsigned(tx))])
    const { credential } = await credentialOf(id)
    const db = await database()
    expect(await db.issuance.count({ where: { credentialId: credential.id } })).toBe(1)
    expect(await db.attestation.count({ where: { credentialId: null } })).toBe(0)
  })
})
