import 'server-only'
import { platformSeal } from '@/lib/server/seal'
import type { AttestationDocument, CombinedDocument } from './document/input'
import { logoSize } from './document/logo'
import { printable } from './document/letters'
import { compiled, newSession, type Pages, printed, type Session } from './document/press'
import { attestationSheet } from './document/sheet'
import { combinedSheet } from './document/combined'

export type { AttestationDocument, CombinedDocument } from './document/input'

/** The attestation as PDF/A-3a and PDF/UA-1, sealed when a certificate is configured. The same input gives the same bytes. */
export async function attestationDocument(input: AttestationDocument): Promise<Uint8Array> {
  return printed(await session(), attestationPages(input))
}

/** An overview of attestations by several organisations, with all their credentials inside. */
export async function combinedDocument(input: CombinedDocument): Promise<Uint8Array> {
  return printed(await session(), combinedPages(input))
}

/** The attestation in finished words, ready for the press: `printed` of `document/press`, also on a thread. */
export function attestationPages(input: AttestationDocument): Pages {
  const { logo, credential, issuedAt, ...words } = input
  const typed = printable(words)
  return {
    template: 'attestation',
    sheet: attestationSheet({ ...typed, logo, credential, issuedAt }),
    qrs: [typed.verifyUrl],
    logo: logo && logoSize(logo) ? logo : null,
    attached: credential,
    at: issuedAt,
  }
}

export function combinedPages(input: CombinedDocument): Pages {
  const { presentation, madeAt, parts, ...words } = input
  return {
    template: 'combined',
    sheet: combinedSheet({ ...printable(words), parts: printable(parts), presentation, madeAt }),
    qrs: parts.map(({ verifyUrl }) => verifyUrl),
    logo: null,
    attached: presentation,
    at: madeAt,
  }
}

/** As one of the compiler's own standards, unsealed. */
export const compile = (pages: Pages, standard: 'a-3a' | 'ua-1'): Promise<Uint8Array> => compiled(pages, standard)

let kept: Promise<Session> | undefined

const session = () => (kept ??= platformSeal().then(newSession))
