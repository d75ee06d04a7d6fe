import 'server-only'
import { signUnsigned } from '@/lib/attestations/signing/commands'
import type { Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { endorseWhatStands } from '@/lib/references/endorsing/commands'
import type { StoredAudit } from '@/lib/rounds/fairness/schema'
import { env } from '@/lib/server/env'
import { codeHash, seal, tokenHash } from '@/lib/server/secrets'
import { writeSupportPlan } from '@/lib/signups/planning/commands'
import { readCatalogue } from '@/prisma/seed/catalogue'
import { demoAudits } from './audits'
import { demoWorld, type World } from './world'

/** Puts the invented world into a database without people, all of it or nothing; never beside real ones. */
export async function fillDemo(db: PrismaClient, now: Date, { demo }: { demo: boolean } = env): Promise<World> {
  if (!demo) throw new Error('This is no demo: invented people must not stand beside real ones.')
  return db.$transaction(
    async (tx) => {
      if ((await tx.person.count()) > 0)
        throw new Error('There are people in this database already: the demo fills an empty one.')
      const ground = {
        places: await tx.place.findMany({ orderBy: { id: 'asc' } }),
        roles: readCatalogue(),
        now,
      }
      const world = demoWorld(ground)
      await store(tx, world, demoAudits(world, demoWorld(ground, 'levels drawn anew')))
      await writeSupportPlan(tx, now)
      while ((await signUnsigned(tx)) > 0);
      const asking = new Set(world.references.map(({ row }) => row.volunteerId))
      for (const volunteerId of asking) await endorseWhatStands(tx, volunteerId, now)
      return world
    },
    { timeout: 180_000 },
  )
}

async function store(
  tx: Prisma.TransactionClient,
  world: World,
  audits: ReadonlyMap<string, StoredAudit>,
): Promise<void> {
  await tx.person.createMany({ data: world.people })
  await tx.consent.createMany({ data: world.consents })
  await tx.volunteer.createMany({ data: world.volunteers })
  await tx.languageLevel.createMany({ data: world.languageLevels })
  await tx.buddyOffer.createMany({ data: world.buddyOffers })
  await tx.partnerOrganisation.createMany({ data: world.organisations })
  await tx.membership.createMany({ data: world.memberships })
  await tx.task.createMany({ data: world.tasks })
  await tx.taskText.createMany({ data: world.taskTexts })
  await tx.taskStep.createMany({ data: world.taskSteps })
  await tx.shift.createMany({ data: world.shifts })
  await tx.signUp.createMany({ data: world.signUps })
  await tx.hoursEntry.createMany({ data: world.hoursEntries })
  await tx.certificateCheck.createMany({ data: world.certificates })
  // What replaces comes before what it replaced.
  await tx.attestation.createMany({
    data: world.attestations
      .toSorted((a, b) => b.row.issuedAt.getTime() - a.row.issuedAt.getTime())
      .map(attestationRow),
  })
  await tx.attestationHours.createMany({
    data: world.attestations.flatMap(({ row, entryIds }) =>
      entryIds.map((hoursEntryId) => ({ attestationId: row.id, hoursEntryId })),
    ),
  })
  await tx.share.createMany({ data: world.shares.map(shareRow) })
  await tx.sharedAttestation.createMany({
    data: world.shares.map(({ row, attestationId }) => ({ shareId: row.id, attestationId })),
  })
  await tx.reference.createMany({ data: world.references.map(referenceRow) })
  const links = world.references.flatMap(({ link }) => link ?? [])
  await tx.contactLink.createMany({
    data: links.map(({ row, token }) => ({ ...row, tokenHash: tokenHash(token), tokenSealed: seal(token) })),
  })
  await tx.contactOpening.createMany({
    data: links.flatMap(({ row, openings }) => openings.map((at) => ({ linkId: row.id, at }))),
  })
  await tx.skillClaim.createMany({ data: world.skills })
  await tx.roundSchedule.createMany({ data: world.schedules })
  await tx.round.createMany({ data: world.rounds.map(({ row }) => ({ ...row, audit: audits.get(row.id)! })) })
  await tx.roundPrice.createMany({
    data: world.rounds.flatMap(({ row, prices }) => prices.map((price) => ({ roundId: row.id, ...price }))),
  })
  await tx.notPlaced.createMany({
    data: world.rounds.flatMap(({ row, reasons }) => reasons.map((reason) => ({ roundId: row.id, ...reason }))),
  })
  await tx.proposal.createMany({ data: world.rounds.flatMap(({ proposals }) => proposals.map(({ row }) => row)) })
  await tx.placingWish.createMany({ data: world.placingWishes })
  await tx.event.createMany({ data: world.events })
}

const attestationRow = ({ row, token, code }: World['attestations'][number]): Prisma.AttestationCreateManyInput => ({
  ...row,
  tokenHash: tokenHash(token),
  codeHash: codeHash('attestation', code),
  tokenSealed: seal(token),
  codeSealed: seal(code),
})

const shareRow = ({ row, token }: World['shares'][number]): Prisma.ShareCreateManyInput => ({
  ...row,
  tokenHash: tokenHash(token),
  tokenSealed: seal(token),
})

const referenceRow = ({ row, contact, token }: World['references'][number]): Prisma.ReferenceCreateManyInput => ({
  ...row,
  tokenHash: tokenHash(token),
  tokenSealed: seal(token),
  contactSealed: contact && seal(JSON.stringify(contact)),
})
