'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { forgetCertificate, markCertificateShown } from './commands'
import { forgetCertificateInput, markCertificateInput } from './schema'

export const markCertificateAction = action(markCertificateInput, async (actor, input, locale) => {
  await markCertificateShown(actor, input)
  redirect(routes.roster(locale, input.orgnr, input.shiftId))
})

export const forgetCertificateAction = action(forgetCertificateInput, async (actor, input, locale) => {
  await forgetCertificate(actor, input)
  redirect(routes.roster(locale, input.orgnr, input.shiftId))
})
