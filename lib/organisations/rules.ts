import { Refusal } from '@/lib/refusal'

interface Decided {
  approvedAt: Date | null
  declinedAt: Date | null
}

export type OrganisationState = 'waiting' | 'approved' | 'declined'

export function organisationState({ approvedAt, declinedAt }: Decided): OrganisationState {
  if (approvedAt) return 'approved'
  return declinedAt ? 'declined' : 'waiting'
}

/** R2: an application is decided once, by a named person who did not write it. */
export function decision(
  application: Decided & { appliedById: string | null },
  by: string,
  at: Date,
): { at: Date; by: string } {
  if (application.appliedById === by) throw new Refusal('ownApplication')
  if (organisationState(application) !== 'waiting') throw new Refusal('alreadyDecided')
  return { at, by }
}

const small = new Set(['og', 'i', 'for', 'av', 'på', 'til', 'med', 'ved', 'fra', 'om', 'under'])

/** The register writes names in capitals; people do not. Short words in capitals alone may be abbreviations and are left to the reader. */
export function inOrdinaryLetters(name: string): string {
  if (name !== name.toLocaleUpperCase('nb')) return name
  return name
    .toLocaleLowerCase('nb')
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.replace(/(^|-)\p{L}/gu, (start) => start.toLocaleUpperCase('nb')),
    )
    .join(' ')
}
