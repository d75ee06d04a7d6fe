import { z } from 'zod'
import { answer, phone } from '@/lib/organisations/schema'
import { freeText } from '@/lib/people/free-text/schema'
import type { RefusalCode } from '@/lib/refusal'
import { supports } from '@/lib/tasks/schema'
import { newShifts } from '@/lib/tasks/shifts/schema'

/** Pictures for a step of one's own; each has its word in `editing.json`. The catalogue's steps bring others along. */
// prettier-ignore
export const stepPictograms = [
  'hand', 'users', 'eye', 'search', 'droplets', 'brush-cleaning', 'trash', 'package', 'shirt', 'tag', 'scissors', 'wrench',
  'utensils', 'coffee', 'armchair', 'map-pin', 'footprints', 'leaf', 'lock', 'clipboard-list', 'messages-square', 'camera',
] as const

export const mostSteps = 12

const line = (maximum: number) => freeText(maximum).default('')

/** One thing a line, as people write lists. */
const lines = line(800).transform((text) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
)

const words = z.object({
  title: line(80),
  summary: line(400),
  meetingHint: line(200),
  bring: lines,
  safetyLine: line(200),
})
export type TaskWords = z.output<typeof words>

const step = z.object({
  /** The number that somebody gave it: steps are sorted by it. */
  position: z.int().min(1).max(99).optional(),
  pictogram: z.string().regex(/^[a-z0-9-]{1,40}$/),
  safety: z.boolean().default(false),
  nb: line(120),
  uk: line(120),
  en: line(120),
})
export type StepInput = z.output<typeof step>
export type StepWords = Omit<StepInput, 'position'>

const { date, from, to, places, weeks, reservedNewcomers, reservedLocals } = newShifts.shape
const newTimes = z.object({
  date: date.optional(),
  from: from.optional(),
  to: to.optional(),
  places: places.optional(),
  weeks: weeks.default(1),
  reservedNewcomers,
  reservedLocals,
})

/** A draft may lack anything; what is there must be sound. */
export const saveTaskInput = newTimes
  .extend({
    orgnr: z.string(),
    /** Given by the page, so that a form sent twice makes one task. */
    taskId: z.uuid(),
    roleId: z.string().max(60),
    placeId: z.int(),
    meetingAddress: line(120),
    contactName: line(60),
    contactPhone: phone.optional(),
    supports: z.array(z.enum(supports)),
    expensesRefunded: answer.optional(),
    foodServed: answer.optional(),
    policeCertificate: z.enum(['required', 'no']).optional(),
    inProgrammeTime: z.boolean().default(false),
    clearing: z.enum(['round', 'firstCome']).default('firstCome'),
    membersDoThis: answer.optional(),
    wouldBeBought: answer.optional(),
    soldInCompetition: answer.optional(),
    longAlone: answer.optional(),
    texts: z.object({ nb: words, uk: words, en: words }),
    steps: z.array(step).max(mostSteps),
    next: z.enum(['stay', 'addStep', 'addShift', 'review']).default('stay'),
  })
  // A shift is half given when one of its times is: then all of it is asked for.
  .superRefine((input, check) => {
    const times = ['date', 'from', 'to', 'places'] as const
    const none = input.date === undefined && input.from === undefined && input.to === undefined
    if (none && input.next !== 'addShift') return
    for (const field of times) {
      if (input[field] === undefined)
        check.addIssue({ code: 'custom', path: [field], message: 'missing' satisfies RefusalCode })
    }
  })
export type SaveTaskInput = z.output<typeof saveTaskInput>
