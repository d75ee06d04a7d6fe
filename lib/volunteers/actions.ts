'use server'
import { redirect } from 'next/navigation'
import type { Locale } from '@/lib/i18n/config'
import { routes, safeReturn } from '@/lib/routes'
import { action } from '@/lib/server/action'
import { chooseBackground, chooseLikes, chooseWhen, chooseWhere, introduceVolunteer, setPause } from './commands'
import {
  chooseBackgroundInput,
  chooseLikesInput,
  chooseWhenInput,
  chooseWhereInput,
  introduceVolunteerInput,
  setPauseInput,
} from './schema'

/** Whoever came for a certain page goes on to it: the other questions can wait. */
export const introduceVolunteerAction = action(introduceVolunteerInput, async (actor, input, locale) => {
  await introduceVolunteer(actor, input)
  redirect(safeReturn(input.to, routes.welcome(locale, 'where')))
})

export const chooseBackgroundAction = action(chooseBackgroundInput, async (actor, input, locale) => {
  await chooseBackground(actor, input)
  redirect(routes.settings(locale, 'name'))
})

export const chooseWhereAction = action(chooseWhereInput, async (actor, input, locale) => {
  await chooseWhere(actor, input)
  redirect(after(locale, input.from, 'where', 'when'))
})

export const chooseWhenAction = action(chooseWhenInput, async (actor, input, locale) => {
  await chooseWhen(actor, input)
  redirect(after(locale, input.from, 'when', 'likes'))
})

export const chooseLikesAction = action(chooseLikesInput, async (actor, input, locale) => {
  await chooseLikes(actor, input)
  redirect(after(locale, input.from, 'likes', 'language'))
})

export const setPauseAction = action(setPauseInput, async (actor, input, locale) => {
  await setPause(actor, input)
  redirect(routes.settings(locale, 'pause'))
})

function after(
  locale: Locale,
  from: 'welcome' | 'settings',
  saved: 'where' | 'when' | 'likes',
  next: 'when' | 'likes' | 'language',
) {
  return from === 'settings' ? routes.settings(locale, saved) : routes.welcome(locale, next)
}
