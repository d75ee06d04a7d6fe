import { z } from 'zod'

export const relations = ['coordinator', 'shiftLeader', 'buddy', 'fellowVolunteer', 'other'] as const
export type Relation = (typeof relations)[number]

/** What a referee may say by ticking it; each is a sentence in `references.json`. */
export const referencePhrases = [
  'reliable',
  'cooperated',
  'learnsFast',
  'initiative',
  'calm',
  'taughtNewcomers',
  'languages',
  'workAgain',
  'recommended',
] as const
export type ReferencePhrase = (typeof referencePhrases)[number]

/** How long a consent may last, in months; the middle one is offered. */
export const consentMonths = ['6', '12', '24'] as const
export const usualConsent = '12'

/** How many days a contact link may live. */
export const linkDays = ['3', '7', '14'] as const

/** Of a reference that is the actor's own. */
export const ownReferenceInput = z.object({ referenceId: z.uuid() })
export type OwnReferenceInput = z.infer<typeof ownReferenceInput>
