import 'server-only'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { languages, type StateLevelsInput } from './schema'

export async function stateLevels(actor: Actor, input: StateLevelsInput): Promise<void> {
  const volunteerId = actor.personId
  await inTransaction(async (tx) => {
    const volunteer = await tx.volunteer.findUnique({ where: { id: volunteerId }, select: { id: true } })
    if (!volunteer) throw new Refusal('notFound')
    for (const language of languages) {
      const level = input[language]
      if (level === undefined) continue
      if (level === 'unsaid') await tx.languageLevel.deleteMany({ where: { volunteerId, language } })
      else
        await tx.languageLevel.upsert({
          where: { volunteerId_language: { volunteerId, language } },
          create: { volunteerId, language, level },
          update: { level },
        })
    }
    await record(tx, actor, 'volunteers.levelsStated', { subjectId: volunteerId })
  })
}
