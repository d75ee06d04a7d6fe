import { framed, type Frame } from './frame'
import type { Json } from './json'
import { day, plain } from './wording'

/** The platform's word that an issuer is the registered organisation it says it is. */
export interface OrganisationClaims {
  did: string
  name: string
  orgnr: string
  /** When it was looked up in Enhetsregisteret. */
  checkedOn: string
  /** When it was let in. */
  since: string
}

export function organisationCredential(frame: Frame, claims: OrganisationClaims): Json {
  const { did, name, orgnr, checkedOn, since } = claims
  return framed(frame, 'EndorsementCredential', {
    name: `Kontrollert organisasjon: ${name}`,
    credentialSubject: {
      id: did,
      type: ['EndorsementSubject'],
      endorsementComment: [
        `**Organisasjon:** ${plain(name)}`,
        `**Organisasjonsnummer:** ${orgnr}`,
        `**Kontrollert mot Enhetsregisteret:** ${day(checkedOn, 'nb')}`,
        `**Utsteder siden:** ${day(since, 'nb')}`,
        `https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`,
      ].join('\n\n'),
    },
  })
}
