import { z } from 'zod'

/** What the checklist asks: is this voluntary work, and not paid work in disguise? */
export const checklistQuestions = ['membersDoThis', 'wouldBeBought', 'soldInCompetition', 'longAlone'] as const
export type ChecklistQuestion = (typeof checklistQuestions)[number]

export const publishTaskInput = z.object({ orgnr: z.string(), taskId: z.uuid() })
export type PublishTaskInput = z.infer<typeof publishTaskInput>
