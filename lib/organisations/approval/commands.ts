import 'server-only'
import type { ReactElement } from 'react'
import { wordsOf } from '@/lib/i18n/words'
import type { Locale } from '@/lib/i18n/config'
import { tendQueue } from '@/lib/issuers/rules'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { sendMail } from '@/lib/server/mail'
import { ApprovedLetter, DeclinedLetter } from '@/lib/organisations/email'
import { decision } from '@/lib/organisations/rules'
import type { ApproveOrganisationInput, DeclineOrganisationInput } from './schema'

export async function approveOrganisation(
  actor: Actor,
  { organisationId }: ApproveOrganisationInput,
  now = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    const { at, by, organisation } = await decide(tx, actor, organisationId, now)
    await tx.partnerOrganisation.update({ where: { id: organisationId }, data: { approvedAt: at, approvedById: by } })
    await record(tx, actor, 'organisation.approved', { subjectId: organisationId, organisationId })
    await wake(tx, tendQueue, {})
    const { name, orgnr } = organisation
    await tell(tx, organisation.appliedById, 'approved', (locale) =>
      ApprovedLetter({ locale, organisation: name, orgnr }),
    )
  })
}

export async function declineOrganisation(
  actor: Actor,
  { organisationId, reason }: DeclineOrganisationInput,
  now = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    const { at, by, organisation } = await decide(tx, actor, organisationId, now)
    await tx.partnerOrganisation.update({
      where: { id: organisationId },
      data: { declinedAt: at, declinedById: by, declinedReason: reason },
    })
    await record(tx, actor, 'organisation.declined', { subjectId: organisationId, organisationId })
    await tell(tx, organisation.appliedById, 'declined', (locale) =>
      DeclinedLetter({ locale, organisation: organisation.name, reason }),
    )
  })
}

async function decide(tx: Transaction, actor: Actor, organisationId: string, now: Date) {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  // Two administrators at once: the second waits here and then sees the first one's decision.
  await tx.$queryRaw`SELECT id FROM "PartnerOrganisation" WHERE id = ${organisationId}::uuid FOR UPDATE`
  const organisation = await tx.partnerOrganisation.findUnique({
    where: { id: organisationId },
    select: { name: true, orgnr: true, appliedById: true, approvedAt: true, declinedAt: true },
  })
  if (!organisation) throw new Refusal('notFound')
  return { organisation, ...decision(organisation, actor.personId, now) }
}

async function tell(
  tx: Transaction,
  personId: string | null,
  what: 'approved' | 'declined',
  letter: (locale: Locale) => ReactElement,
): Promise<void> {
  const person =
    personId === null
      ? null
      : await tx.person.findUnique({ where: { id: personId }, select: { email: true, locale: true } })
  if (person)
    await sendMail(
      tx,
      person.email,
      wordsOf(person.locale, 'organisations')(`mail.${what}.subject`),
      letter(person.locale),
    )
}
