import { contextUrl } from './contexts'
import { instant } from './instants'
import type { Json } from './json'
import { tidy } from './tidy'

/** What every credential has, whatever it says. */
export interface Frame {
  /** «urn:uuid:…»; stays when the same is signed again. */
  id: string
  issuer: Issuer
  validFrom: Date
  validUntil?: Date
  status: { /** Its address. */ list: string; index: number }
}

export interface Issuer {
  did: string
  name: string
  /** Its own page. */
  url?: string
  orgnr?: string
  /** What it is, in a sentence that an outsider understands. */
  description?: string
  municipality?: string
}

export function framed(frame: Frame, type: string, rest: Json): Json {
  const { id, issuer, validFrom, validUntil, status } = frame
  return tidy({
    '@context': [contextUrl.credentials, contextUrl.openBadges],
    id,
    type: ['VerifiableCredential', type],
    issuer: profile(issuer),
    validFrom: instant(validFrom),
    ...(validUntil && { validUntil: instant(validUntil) }),
    credentialStatus: {
      id: `${status.list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.list,
    },
    ...rest,
  })
}

function profile({ did, name, url, orgnr, description, municipality }: Issuer): Json {
  return {
    id: did,
    type: ['Profile'],
    name,
    ...(url && { url }),
    ...(description && { description }),
    ...(municipality && {
      address: { type: ['Address'], addressCountry: 'Norway', addressCountryCode: 'NO', addressLocality: municipality },
    }),
    ...(orgnr && {
      otherIdentifier: [
        { type: 'IdentifierEntry', identifier: orgnr, identifierType: 'ext:NorwegianOrganisationNumber' },
      ],
    }),
  }
}
