import { sendReference, writeReference } from '@/lib/references/answering/commands'
import { askForReference } from '@/lib/references/asking/commands'
import type { Referee } from '@/lib/references/asking/schema'
import { keepReference } from '@/lib/references/own/commands'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { unseal } from '@/lib/server/secrets'
import type { AnOrganisation } from './factories'

/** Somebody outside the organisation's team, asked by name and address. */
export const outsider = { name: 'Solveig Dahl', email: 'solveig@post.example' }

export interface AReference {
  id: string
  /** Of the mailed link. */
  token: string
}

export async function anAskedReference(
  organisation: AnOrganisation,
  volunteer: Actor,
  referee: Referee = outsider,
  now = new Date(),
): Promise<AReference> {
  const id = await askForReference(
    volunteer,
    { orgnr: organisation.orgnr, referee, relation: 'coordinator', greeting: '', language: 'nb' },
    now,
  )
  const db = await database()
  const { tokenSealed } = await db.reference.findUniqueOrThrow({ where: { id } })
  return { id, token: unseal(tokenSealed) }
}

/** What a referee types. */
export const answer = {
  phrases: ['reliable' as const],
  text: 'Oksana sorterte mat hver uke og lærte opp to nye.',
  language: 'nb' as const,
  title: 'vaktleder',
  knownFrom: '2025-01-12',
  phone: '+4790000000',
}

export async function aWrittenReference(
  organisation: AnOrganisation,
  volunteer: Actor,
  referee: Referee = outsider,
  now = new Date(),
): Promise<AReference> {
  const reference = await anAskedReference(organisation, volunteer, referee, now)
  await writeReference(null, { token: reference.token, ...answer }, now)
  await sendReference(null, { token: reference.token, months: 12 }, now)
  return reference
}

export async function aKeptReference(
  organisation: AnOrganisation,
  volunteer: Actor,
  referee: Referee = outsider,
  now = new Date(),
): Promise<AReference> {
  const reference = await aWrittenReference(organisation, volunteer, referee, now)
  await keepReference(volunteer, { referenceId: reference.id }, now)
  return reference
}
