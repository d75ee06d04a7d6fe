import 'server-only'
import { type Actor, membershipOf, type Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'

/** What stands on attestations now, for the organisation's own people. */
export async function organisationLogo(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return null
  const db = await database()
  const { name, logo } = await db.partnerOrganisation.findUniqueOrThrow({
    where: { id: membership.organisationId },
    select: { name: true, logo: { select: { digest: true, width: true, height: true } } },
  })
  const { roles } = membership
  return { name, logo, canChange: roles.includes('owner') || roles.includes('signatory') }
}
export type OrganisationLogo = NonNullable<Awaited<ReturnType<typeof organisationLogo>>>

/** The picture itself, for everybody: it stands on what anybody may check. */
export async function logoPicture(_viewer: Viewer, digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
  // Whatever else is asked for is in no database.
  if (!/^[\w-]{43}$/.test(digest)) return null
  const db = await database()
  const logo = await db.logo.findUnique({ where: { digest }, select: { png: true } })
  return logo?.png ?? null
}
