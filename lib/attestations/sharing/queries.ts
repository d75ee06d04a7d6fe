import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { issued, issuedColumns } from '@/lib/attestations/queries'
import type { Verdict } from '@/lib/attestations/rules'
import type { Actor, Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { tokenHash, unseal } from '@/lib/server/secrets'
import {
  type Combination,
  combined,
  servesCredentials,
  type ShareState,
  shareState,
  type ShownContent,
  shownContent,
  type Shows,
} from './rules'

/** One of a link's attestations, with nothing in it that its holder left out. */
export interface SharedAttestation {
  id: string
  organisationId: string
  organisationName: string
  organisationSince: Date | null
  verdict: Exclude<Verdict, 'unknown'>
  endedAt: Date | null
  /** Of a valid one only. */
  content: ShownContent | null
  /** As printed on paper; only where everything is shown, because it leads to everything. */
  code: string | null
  /** The signed bytes, to be checked on the server; they tell all, so they go no further unless `servesCredentials`. */
  signed: string | null
}

export type SharedView =
  | { state: 'unknown' }
  | { state: Exclude<ShareState, 'on'>; own: boolean }
  | {
      state: Extract<ShareState, 'on'>
      /** The holder looks at their own link. */
      own: boolean
      shareId: string
      holderId: string
      shows: Shows
      servesCredentials: boolean
      expiresAt: Date | null
      attestations: SharedAttestation[]
      /** Of the valid ones together, where hours are shown and there is more than one. */
      combination: Combination | null
    }

const sharedColumns = {
  id: true,
  volunteerId: true,
  showsName: true,
  showsHours: true,
  showsReferences: true,
  expiresAt: true,
  offAt: true,
  attestations: {
    orderBy: { attestation: { issuedAt: 'desc' } },
    select: {
      attestation: {
        select: {
          ...issuedColumns,
          organisationId: true,
          organisation: { select: { approvedAt: true } },
          credential: { select: { document: true } },
        },
      },
    },
  },
} satisfies Prisma.ShareSelect

/** What a link shows whoever opens it. Opening is counted, unless it is the holder who looks. */
export async function sharedAttestations(viewer: Viewer, token: string, now: Date): Promise<SharedView> {
  const view = await readShare(viewer, token, now)
  if (view.state === 'on' && !view.own) {
    const db = await database()
    // A link deleted meanwhile has nothing to count.
    await db.share.updateMany({ where: { id: view.shareId }, data: { opens: { increment: 1 } } })
  }
  return view
}

export interface SharedCredentials {
  /** The signed files of what is valid. */
  signed: string[]
  /** The attestations whose references are shown along with them. */
  withReferences: string[]
}

/** What a link hands out to be checked elsewhere; null where the link is none, is off or leaves something out. Not counted. */
export async function sharedCredentials(viewer: Viewer, token: string, now: Date): Promise<SharedCredentials | null> {
  const view = await readShare(viewer, token, now)
  if (view.state !== 'on' || !view.servesCredentials) return null
  const valid = view.attestations.flatMap(({ id, verdict, signed }) =>
    verdict === 'valid' && signed ? [{ id, signed }] : [],
  )
  if (valid.length === 0) return null
  return {
    signed: valid.map(({ signed }) => signed),
    withReferences: view.shows.references ? valid.map(({ id }) => id) : [],
  }
}

async function readShare(viewer: Viewer, token: string, now: Date): Promise<SharedView> {
  const db = await database()
  const share = await db.share.findUnique({ where: { tokenHash: tokenHash(token) }, select: sharedColumns })
  if (!share) return { state: 'unknown' }
  const own = viewer?.personId === share.volunteerId
  const state = shareState(share, now)
  if (state !== 'on') return { state, own }
  const shows = showsOf(share)
  const whole = servesCredentials(shows)
  const rows = share.attestations.map(({ attestation: { organisationId, organisation, credential, ...row } }) => ({
    organisationId,
    since: organisation.approvedAt,
    signed: credential?.document ?? null,
    ...issued(row),
  }))
  const valid = rows.filter(({ verdict }) => verdict === 'valid')
  return {
    state,
    own,
    shareId: share.id,
    holderId: share.volunteerId,
    shows,
    servesCredentials: whole,
    expiresAt: share.expiresAt,
    attestations: rows.map((row) => ({
      id: row.id,
      organisationId: row.organisationId,
      organisationName: row.content.organisation.name,
      organisationSince: row.since,
      verdict: row.verdict,
      endedAt: row.withdrawnAt ?? row.replacedAt,
      content: row.verdict === 'valid' ? shownContent(row.content, shows) : null,
      code: whole ? row.code : null,
      signed: row.signed,
    })),
    combination: shows.hours && valid.length > 1 ? combined(valid.map(({ content }) => content)) : null,
  }
}

const showsOf = (share: { showsName: boolean; showsHours: boolean; showsReferences: boolean }): Shows => ({
  name: share.showsName,
  hours: share.showsHours,
  references: share.showsReferences,
})

export type OwnShare = Awaited<ReturnType<typeof myShares>>[number]

/** The holder's links, the newest first, with the address to copy. */
export async function myShares(actor: Actor, now: Date) {
  const db = await database()
  const shares = await db.share.findMany({
    where: { volunteerId: actor.personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { ...sharedColumns, label: true, tokenSealed: true, opens: true, createdAt: true },
  })
  const standing = await db.attestation.findMany({
    where: { volunteerId: actor.personId, withdrawnAt: null, replacedAt: null },
    select: { organisationId: true },
  })
  const newer = new Set(standing.map(({ organisationId }) => organisationId))
  return shares.map((share) => {
    const attestations = share.attestations.map(({ attestation }) => {
      const { id, content, verdict } = issued(attestation)
      return { id, organisationId: attestation.organisationId, organisationName: content.organisation.name, verdict }
    })
    const shows = showsOf(share)
    return {
      id: share.id,
      label: share.label,
      token: unseal(share.tokenSealed),
      shows,
      servesCredentials: servesCredentials(shows),
      state: shareState(share, now),
      expiresAt: share.expiresAt,
      createdAt: share.createdAt,
      opens: share.opens,
      attestations,
      /** A newer attestation stands in the place of one that is behind it. */
      canRenew: attestations.some((one) => one.verdict === 'replaced' && newer.has(one.organisationId)),
    }
  })
}
