import { z } from 'zod'
import { confirmations } from '@/lib/attestations/schema'

const orgnr = z.string().regex(/^\d{9}$/)

/** Of whom it is said that they go on: who has a shift to come, all, or nobody. */
export const goingOn = ['upcoming', 'all', 'nobody'] as const
export type GoingOn = (typeof goingOn)[number]

export const chooseManyInput = z.object({ orgnr, chosen: z.array(z.uuid()) })
export type ChooseManyInput = z.infer<typeof chooseManyInput>

/** One as the signatory saw them in the preview. */
export interface Seen {
  volunteerId: string
  ongoing: boolean
  contentHash: string
  replacesId: string | null
}

/** Nothing at all would be taken for an answer that was left out. */
const none = '-'
const item = z.tuple([z.uuid(), z.enum(['0', '1']), z.string().length(43), z.uuid().or(z.literal(none))])

/** A thousand people in one field: a form of as many fields takes seconds to read. */
export const written = (items: readonly Seen[]): string =>
  items
    .map(({ volunteerId, ongoing, contentHash, replacesId }) =>
      [volunteerId, ongoing ? '1' : '0', contentHash, replacesId ?? none].join('.'),
    )
    .join(' ')

const items = z
  .string()
  .transform((typed) => typed.split(' ').map((one) => one.split('.')))
  .pipe(z.array(item))
  .transform((all) =>
    all.map(([volunteerId, ongoing, contentHash, replaced]): Seen => ({
      volunteerId,
      ongoing: ongoing === '1',
      contentHash,
      replacesId: replaced === none ? null : replaced,
    })),
  )

export const startBatchInput = z.object({
  orgnr,
  /** The day that the preview said. */
  previewedOn: z.iso.date(),
  confirmations: z.array(z.enum(confirmations)).default([]),
  items,
})
export type StartBatchInput = z.infer<typeof startBatchInput>
