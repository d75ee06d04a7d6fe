import type { AttestationContent } from '@/lib/attestations/schema'
import type { AttestationDocument } from './input'

/** As many duties as a reader takes in; those of the role with most hours come first. */
const dutiesOnPaper = 8

/** The issued content as the sheet of paper, with where it can be checked. */
export function onPaper(
  content: AttestationContent,
  code: string,
  token: string,
  publicUrl: string,
): AttestationDocument {
  const { roles, organisation } = content
  const duties = (locale: 'nb' | 'uk') =>
    [...new Set(roles.flatMap((role) => role.duties[locale]))].slice(0, dutiesOnPaper)
  return {
    ...content,
    organisation: {
      ...organisation,
      address: [organisation.address, organisation.municipality].filter(Boolean).join(', '),
    },
    roles: roles.map(({ name }) => name),
    duties: { nb: duties('nb'), uk: duties('uk') },
    number: `TV-${code}`,
    code,
    verifyUrl: `${publicUrl}/verify/${token}`,
    verifyPlace: `${publicUrl.replace(/^https?:\/\//, '')}/verify`,
  }
}
