import type { Route } from 'next'
import type { Locale } from '@/lib/i18n/config'
import { routes, safeReturn } from '@/lib/routes'

/** The text that everybody agrees to at the welcome; a new text gets a new version and is asked about again. */
export const privacyConsent = { text: 'privacy', version: '2026-11' } as const

export const codeTries = 5

const codeMinutes = 10

export const codeExpiry = (now: Date) => new Date(now.getTime() + codeMinutes * 60_000)

interface SignedIn {
  isVolunteer: boolean
  isAdministrator: boolean
  memberships: readonly { orgnr: string }[]
}

/** Where somebody lands who signed in: on the page they came for, else on their own first page. */
export function firstPage(locale: Locale, person: SignedIn, to?: string): Route {
  return safeReturn(to, ownPage(locale, person))
}

function ownPage(locale: Locale, { isVolunteer, isAdministrator, memberships: [membership] }: SignedIn): Route {
  if (isVolunteer) return routes.forYou(locale)
  if (membership) return routes.organisation(locale, membership.orgnr)
  return isAdministrator ? routes.admin(locale) : routes.welcome(locale)
}
