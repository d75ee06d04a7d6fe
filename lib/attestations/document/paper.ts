import type { AttestationContent } from '@/lib/attestations/schema'
import type { AttestationDocument, Operator } from './input'

export interface Issued {
  content: AttestationContent
  issuedAt: Date
  code: string
  token: string
}

interface Around {
  publicUrl: string
  operator: Operator
  /** The PNG that the content names. */
  logo?: Uint8Array | null
  credential?: string | null
}

/** As many duties as a reader takes in; the attached credential has them all. */
const dutiesOnPaper = 10

/** The issued content as the sheet of paper, with where it can be checked. */
export function onPaper({ content, issuedAt, code, token }: Issued, around: Around): AttestationDocument {
  const { roles, organisation } = content
  const duties = (locale: 'nb' | 'uk' | 'en') => fairly(roles.map((role) => role.duties[locale]))
  return {
    ...content,
    issuedAt,
    organisation: {
      ...organisation,
      address: [organisation.address, organisation.municipality].filter(Boolean).join(', '),
    },
    logo: around.logo ?? null,
    roles: roles.map(({ name }) => name),
    duties: { nb: duties('nb'), uk: duties('uk'), en: duties('en') },
    skills: (content.skills ?? []).map(({ name }) => name),
    number: `TV-${code}`,
    code,
    verifyUrl: `${around.publicUrl}/verify/${token}`,
    verifyPlace: `${around.publicUrl.replace(/^https?:\/\//, '')}/verify`,
    credential: around.credential ?? null,
    operator: around.operator,
  }
}

/** Of each role the first ones, in the order they stood; each line once. */
function fairly(byRole: readonly (readonly string[])[]): string[] {
  const most = Math.max(0, ...byRole.map(({ length }) => length))
  const inTurn = Array.from({ length: most }, (_, place) => byRole.flatMap((lines) => lines[place] ?? [])).flat()
  const chosen = new Set([...new Set(inTurn)].slice(0, dutiesOnPaper))
  return [...new Set(byRole.flat())].filter((line) => chosen.has(line))
}
