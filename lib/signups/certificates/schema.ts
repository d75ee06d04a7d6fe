import { z } from 'zod'

const onRoster = { orgnr: z.string(), shiftId: z.uuid(), signUpId: z.uuid() }

export const markCertificateInput = z.object({ ...onRoster, shownOn: z.iso.date().transform((day) => new Date(day)) })
export type MarkCertificateInput = z.infer<typeof markCertificateInput>

export const forgetCertificateInput = z.object(onRoster)
export type ForgetCertificateInput = z.infer<typeof forgetCertificateInput>
