import 'server-only'
import { Refusal } from '@/lib/refusal'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'

export interface DemoLetter {
  id: string
  to: string
  subject: string
  text: string
  sentAt: Date
}

/** The latest mails of the demo; anywhere else there is no such mailbox. */
export async function demoMailbox(_viewer: Viewer): Promise<DemoLetter[]> {
  if (!env.demo) throw new Refusal('notFound')
  const db = await database()
  return db.demoMail.findMany({
    select: { id: true, to: true, subject: true, text: true, sentAt: true },
    orderBy: { sentAt: 'desc' },
    take: 50,
  })
}
