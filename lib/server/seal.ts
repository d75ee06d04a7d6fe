import 'server-only'
import { env } from './env'
import { readSeal, type Seal } from './seal-file'

let known: Promise<Seal | null> | undefined

/** What documents are sealed with, when a certificate is configured; read once. */
export const platformSeal = (): Promise<Seal | null> => (known ??= readSeal(env))
