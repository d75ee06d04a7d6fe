import 'server-only'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import type { LogFilters } from './schema'

const pageSize = 50

export interface LoggedEvent {
  id: string
  at: Date
  name: string
  actorId: string | null
  subjectId: string | null
  organisation: string | null
  /** Codes and numbers, as they were written. */
  detail: string
}

export interface Log {
  events: LoggedEvent[]
  pages: number
  names: string[]
  organisations: { id: string; name: string }[]
}

/** What has happened, newest first. For administrators; it holds ids, never people. */
export async function eventLog(actor: Actor, { name, organisation, page }: LogFilters): Promise<Log | null> {
  if (!actor.isAdministrator) return null
  const db = await database()
  const where = { ...(name && { name }), ...(organisation && { organisationId: organisation }) }
  const [count, rows, names, organisations] = await Promise.all([
    db.event.count({ where }),
    db.event.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.event.findMany({ distinct: ['name'], orderBy: { name: 'asc' }, select: { name: true } }),
    db.partnerOrganisation.findMany({
      where: { approvedAt: { not: null } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  const nameOf = new Map(organisations.map((one) => [one.id, one.name]))
  return {
    events: rows.map(({ organisationId, detail, ...row }) => ({
      ...row,
      organisation: organisationId === null ? null : (nameOf.get(organisationId) ?? organisationId),
      detail: inOneLine(detail),
    })),
    pages: Math.max(1, Math.ceil(count / pageSize)),
    names: names.map((one) => one.name),
    organisations,
  }
}

function inOneLine(detail: unknown): string {
  return Object.entries(detail as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}
