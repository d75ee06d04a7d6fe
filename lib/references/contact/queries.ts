import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { contact as contactShape, type Contact } from '@/lib/references/answering/schema'
import { standingColumns } from '@/lib/references/queries'
import { vouching, type Vouching } from '@/lib/references/rules'
import type { Actor, Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { tokenHash, unseal } from '@/lib/server/secrets'
import { isLive, isStillShown } from './rules'

export interface OwnContactLink {
  id: string
  label: string
  token: string
  createdAt: Date
  expiresAt: Date
  endedAt: Date | null
  isLive: boolean
  /** When the contact was shown, the last time first; never to whom. */
  openings: Date[]
}

/** The links that the holder made for one reference, the newest first. */
export async function contactLinks(actor: Actor, referenceId: string, now = new Date()): Promise<OwnContactLink[]> {
  if (!isId(referenceId)) return []
  const db = await database()
  const links = await db.contactLink.findMany({
    where: { referenceId, reference: { volunteerId: actor.personId } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      label: true,
      tokenSealed: true,
      createdAt: true,
      expiresAt: true,
      endedAt: true,
      openings: { select: { at: true }, orderBy: { at: 'desc' } },
      reference: { select: standingColumns },
    },
  })
  return links.map(({ tokenSealed, openings, reference, ...link }) => ({
    ...link,
    token: unseal(tokenSealed),
    openings: openings.map(({ at }) => at),
    isLive: isLive(link, reference, now),
  }))
}

export interface ContactPage {
  refereeName: string
  title: string
  relationName: string
  volunteer: string
  organisation: string
  vouching: Vouching
  expiresAt: Date
  /** Only after the button was pressed, and for a little while. */
  contact: Contact | null
}

/** What an employer sees at a contact link; null for every link that leads nowhere, whatever the reason. */
export async function contactPage(
  _viewer: Viewer,
  token: string,
  openingId: string | undefined,
  locale: Locale,
  now = new Date(),
): Promise<ContactPage | null> {
  const db = await database()
  const link = await db.contactLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      expiresAt: true,
      endedAt: true,
      openings: { where: { id: openingId !== undefined && isId(openingId) ? openingId : { in: [] } } },
      reference: {
        select: {
          refereeName: true,
          title: true,
          relation: true,
          contactSealed: true,
          organisation: { select: { name: true } },
          volunteer: { select: { person: { select: { name: true } } } },
          ...standingColumns,
        },
      },
    },
  })
  if (!link || !isLive(link, link.reference, now)) return null
  const { refereeName, title, relation, organisation, volunteer, contactSealed, ...standing } = link.reference
  const shown = link.openings.some(({ at }) => isStillShown(at, now))
  return {
    refereeName,
    title,
    relationName: wordsOf(locale, 'references')(`relation.${relation}`),
    volunteer: volunteer.person.name,
    organisation: organisation.name,
    vouching: vouching(standing),
    expiresAt: link.expiresAt,
    contact: shown && contactSealed !== null ? contactShape.parse(JSON.parse(unseal(contactSealed))) : null,
  }
}
