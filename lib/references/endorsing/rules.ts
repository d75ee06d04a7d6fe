import { credentialUrn } from '@/lib/issuers/rules'

/** Whether a signed endorsement is about the credential with this id. */
export const endorses = (document: string, credentialId: string | null): boolean =>
  credentialId !== null && endorsed(document).about === credentialUrn(credentialId)

/** Whether a signed endorsement says what it should: about this credential, until the consent ends. */
export const stillRight = (document: string, credentialId: string, consentUntil: Date): boolean =>
  endorses(document, credentialId) && endorsed(document).validUntil === seconds(consentUntil)

interface Endorsed {
  about: string | undefined
  /** In whole seconds, as credentials tell time. */
  validUntil: number | undefined
}

function endorsed(document: string): Endorsed {
  const { credentialSubject, validUntil } = JSON.parse(document) as {
    credentialSubject?: { id?: string }
    validUntil?: string
  }
  return {
    about: credentialSubject?.id,
    validUntil: validUntil === undefined ? undefined : seconds(new Date(validUntil)),
  }
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)
