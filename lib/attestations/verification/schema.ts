import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

/** A credential is some kilobytes; several in one file are some tens. */
export const mostDocumentBytes = 100_000

const tooBig = `documentTooBig|{"kilobytes":${mostDocumentBytes / 1000}}` satisfies `${RefusalCode}|${string}`

/** Browsers send an empty file where none was chosen. */
const chosen = (file: unknown) => (file instanceof File && file.size === 0 ? undefined : file)

/** The signed text itself, or a file that holds it. */
export const checkDocumentInput = z
  .object({
    text: z.string().trim().max(mostDocumentBytes, tooBig).optional(),
    file: z.preprocess(chosen, z.file().max(mostDocumentBytes, tooBig).optional()),
  })
  .refine(({ text, file }) => text !== undefined || file !== undefined, {
    path: ['text'],
    error: 'documentMissing' satisfies RefusalCode,
  })
export type CheckDocumentInput = z.infer<typeof checkDocumentInput>
