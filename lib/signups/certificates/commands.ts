import 'server-only'
import { coordinatedOrganisation } from '@/lib/organisations/team/queries'
import { Refusal } from '@/lib/refusal'
import type { Actor, OrganisationId } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { certificateCheck } from './rules'
import type { ForgetCertificateInput, MarkCertificateInput } from './schema'

/** Somebody at the organisation has seen the certificate: that, when and who is all that is kept. */
export async function markCertificateShown(actor: Actor, input: MarkCertificateInput): Promise<void> {
  await onRoster(actor, input, async (tx, organisationId, volunteerId) => {
    const check = certificateCheck(volunteerId, actor.personId, input.shownOn, new Date())
    const { count } = await tx.certificateCheck.createMany({ data: { organisationId, ...check }, skipDuplicates: true })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'certificate.seen', { subjectId: volunteerId, organisationId })
  })
}

/** A note on the wrong person, or about somebody who has stopped: the law wants it gone. */
export async function forgetCertificate(actor: Actor, input: ForgetCertificateInput): Promise<void> {
  await onRoster(actor, input, async (tx, organisationId, volunteerId) => {
    const { count } = await tx.certificateCheck.deleteMany({ where: { organisationId, volunteerId } })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'certificate.forgotten', { subjectId: volunteerId, organisationId })
  })
}

type Run = (tx: Transaction, organisationId: OrganisationId, volunteerId: string) => Promise<void>

/** Only about people on one of the organisation's own shifts. */
async function onRoster(actor: Actor, { orgnr, shiftId, signUpId }: ForgetCertificateInput, run: Run): Promise<void> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  await inTransaction(async (tx) => {
    const signUp = await tx.signUp.findFirst({
      where: { id: signUpId, shiftId, shift: { task: { organisationId } } },
      select: { volunteerId: true },
    })
    if (!signUp) throw new Refusal('notFound')
    await run(tx, organisationId, signUp.volunteerId)
  })
}
