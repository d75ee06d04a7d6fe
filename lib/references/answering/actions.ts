'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { openAction } from '@/lib/server/action'
import {
  declineReference,
  disownReference,
  endConsent,
  renewConsent,
  reopenReference,
  sendReference,
  writeReference,
} from './commands'
import { consentInput, tokenInput, writeReferenceInput } from './schema'

export const writeReferenceAction = openAction(writeReferenceInput, async (viewer, input, locale) => {
  await writeReference(viewer, input)
  redirect(routes.previewReference(locale, input.token))
})

export const sendReferenceAction = openAction(consentInput, async (viewer, input, locale) => {
  await sendReference(viewer, input)
  redirect(routes.reference(locale, input.token))
})

export const declineReferenceAction = openAction(tokenInput, async (viewer, input, locale) => {
  await declineReference(viewer, input)
  redirect(routes.reference(locale, input.token))
})

export const disownReferenceAction = openAction(tokenInput, async (viewer, input, locale) => {
  await disownReference(viewer, input)
  redirect(routes.reference(locale, input.token))
})

export const reopenReferenceAction = openAction(tokenInput, async (viewer, input, locale) => {
  await reopenReference(viewer, input)
  redirect(routes.writeReference(locale, input.token))
})

export const endConsentAction = openAction(tokenInput, async (viewer, input, locale) => {
  await endConsent(viewer, input)
  redirect(routes.reference(locale, input.token))
})

export const renewConsentAction = openAction(consentInput, async (viewer, input, locale) => {
  await renewConsent(viewer, input)
  redirect(routes.reference(locale, input.token))
})
