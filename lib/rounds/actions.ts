'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { endKeptApart, keepApart } from './apart/commands'
import { endSchedule, makeSchedule, startRound } from './commands'
import { endPlacingWish, makePlacingWish } from './organisation/commands'
import { acceptProposal, declineProposal } from './proposals/commands'
import {
  answerProposalInput,
  endKeptApartInput,
  endPlacingWishInput,
  endScheduleInput,
  keepApartInput,
  makePlacingWishInput,
  makeScheduleInput,
  startRoundInput,
} from './schema'

export const startRoundAction = action(startRoundInput, async (actor, input, locale) => {
  const roundId = await startRound(actor, input)
  redirect(routes.adminRound(locale, roundId))
})

export const makeScheduleAction = action(makeScheduleInput, async (actor, input, locale) => {
  await makeSchedule(actor, input)
  redirect(routes.adminRounds(locale))
})

export const endScheduleAction = action(endScheduleInput, async (actor, input, locale) => {
  await endSchedule(actor, input)
  redirect(routes.adminRounds(locale))
})

export const acceptProposalAction = action(answerProposalInput, async (actor, input, locale) => {
  await acceptProposal(actor, input)
  redirect(routes.proposal(locale, input.proposalId))
})

export const declineProposalAction = action(answerProposalInput, async (actor, input, locale) => {
  await declineProposal(actor, input)
  redirect(routes.proposal(locale, input.proposalId))
})

export const makePlacingWishAction = action(makePlacingWishInput, async (actor, input, locale) => {
  await makePlacingWish(actor, input)
  revalidatePath(routes.organisationRounds(locale, input.orgnr))
  return { message: wordsOf(locale, 'rounds')('wish.made') }
})

export const endPlacingWishAction = action(endPlacingWishInput, async (actor, input, locale) => {
  await endPlacingWish(actor, input)
  revalidatePath(routes.organisationRounds(locale, input.orgnr))
})

export const keepApartAction = action(keepApartInput, async (actor, input, locale) => {
  await keepApart(actor, input)
  revalidatePath(routes.adminKeptApart(locale))
  return { message: wordsOf(locale, 'rounds')('apart.kept') }
})

export const endKeptApartAction = action(endKeptApartInput, async (actor, input, locale) => {
  await endKeptApart(actor, input)
  revalidatePath(routes.adminKeptApart(locale))
})
