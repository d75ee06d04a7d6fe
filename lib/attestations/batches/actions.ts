'use server'
import { redirect } from 'next/navigation'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { chooseMany, startBatch } from './commands'
import { chooseManyInput, startBatchInput } from './schema'

export const chooseManyAction = action(chooseManyInput, async (actor, input, locale) => {
  const who = await chooseMany(actor, input)
  redirect(routes.newAttestationBatch(locale, input.orgnr, { who }))
})

export const startBatchAction = action(startBatchInput, async (actor, input, locale) => {
  const batchId = await startBatch(actor, input)
  redirect(routes.attestationBatch(locale, input.orgnr, batchId))
})
