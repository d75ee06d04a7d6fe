import 'server-only'
import { Refusal } from '@/lib/refusal'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { consume } from '@/lib/server/limits'
import { registerEntry } from '@/lib/server/register'
import type { ApplyAsOrganisationInput, ChangeOrganisationInput } from './schema'

/** Puts an organisation before the administrators; who applies becomes its owner. A declined one may be mended and sent again. */
export async function applyAsOrganisation(
  actor: Actor,
  input: ApplyAsOrganisationInput,
  now = new Date(),
): Promise<void> {
  await consume('registerLookups', actor.personId)
  const entry = await registerEntry(input.orgnr)
  const application = {
    name: input.name,
    ...stored(input),
    registerAnswer: entry.answer,
    registerName: entry.answer === 'found' ? entry.name : null,
    inVoluntaryRegister: entry.answer === 'found' ? entry.inVoluntaryRegister : null,
    registerCheckedAt: now,
    appliedAt: now,
    appliedById: actor.personId,
  }
  await inTransaction(async (tx) => {
    await knownPlace(tx, input.placeId)
    if (input.yourName !== undefined)
      await tx.person.updateMany({ where: { id: actor.personId, name: '' }, data: { name: input.yourName } })
    // Of two applications with one number at the same time the database lets one in.
    const [created] = await tx.partnerOrganisation.createManyAndReturn({
      data: [{ orgnr: input.orgnr, ...application }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (created) {
      await tx.membership.create({
        data: {
          organisationId: created.id,
          personId: actor.personId,
          roles: ['owner', 'coordinator'],
          title: input.title,
        },
      })
      return record(tx, actor, 'organisation.applied', {
        subjectId: created.id,
        organisationId: created.id,
        detail: { register: entry.answer },
      })
    }
    const own = await tx.partnerOrganisation.findFirst({
      where: { orgnr: input.orgnr, memberships: { some: { personId: actor.personId, roles: { has: 'owner' } } } },
      select: { id: true },
    })
    if (!own) throw new Refusal('orgnrTaken')
    const { count } = await tx.partnerOrganisation.updateMany({
      where: { id: own.id, declinedAt: { not: null } },
      data: { ...application, declinedAt: null, declinedById: null, declinedReason: null },
    })
    // One's own application that already waits: the form was sent twice.
    if (count > 0)
      await record(tx, actor, 'organisation.appliedAgain', {
        subjectId: own.id,
        organisationId: own.id,
        detail: { register: entry.answer },
      })
  })
}

/** Changes what stands about an organisation; its name and number stay as they were approved. */
export async function changeOrganisation(actor: Actor, input: ChangeOrganisationInput): Promise<void> {
  const membership = membershipOf(actor, input.orgnr, 'owner')
  if (!membership) throw new Refusal('notFound')
  const { organisationId } = membership
  await inTransaction(async (tx) => {
    await knownPlace(tx, input.placeId)
    await tx.partnerOrganisation.update({ where: { id: organisationId }, data: stored(input) })
    await record(tx, actor, 'organisation.changed', { subjectId: organisationId, organisationId })
  })
}

function stored(input: Omit<ChangeOrganisationInput, 'orgnr'>) {
  const {
    purposeNb,
    purposeUk,
    purposeEn,
    address,
    placeId,
    email,
    phone,
    insuredAccident,
    insuredLiability,
    insurer,
  } = input
  return {
    purposeNb,
    purposeUk,
    purposeEn,
    address,
    placeId,
    email,
    phone: phone ?? null,
    insuredAccident,
    insuredLiability,
    insurer: insurer ?? null,
  }
}

async function knownPlace(tx: Transaction, placeId: number): Promise<void> {
  if (!(await tx.place.findUnique({ where: { id: placeId }, select: { id: true } })))
    throw new Refusal('placeMissing', {}, 'placeId')
}
