import 'server-only'
import pino from 'pino'
import { env } from './env'

/** Never give it what a person wrote or who they are: ids, codes and durations only. */
export const log = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
