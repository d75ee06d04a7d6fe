'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action, openAction } from '@/lib/server/action'
import { issueAttestation, withdrawAttestation } from './commands'
import { printedCode, readCode } from './rules'
import { checkCodeInput, issueAttestationInput, withdrawAttestationInput } from './schema'

export const issueAttestationAction = action(issueAttestationInput, async (actor, input, locale) => {
  const id = await issueAttestation(actor, input)
  redirect(routes.issuedAttestation(locale, input.orgnr, id, 'issued'))
})

export const withdrawAttestationAction = action(withdrawAttestationInput, async (actor, input, locale) => {
  await withdrawAttestation(actor, input)
  redirect(routes.issuedAttestation(locale, input.orgnr, input.attestationId))
})

/** From what was typed to the address of its answer. */
export const checkCodeAction = openAction(checkCodeInput, async (_viewer, { code }, locale) => {
  const read = readCode(code)
  redirect(routes.verify(locale, read === null ? code : 'token' in read ? read.token : printedCode(read.code)))
})
