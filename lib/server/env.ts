import { readEnv } from './environment'

/** That of this process, read when it is first asked for; where it is wrong nothing runs. */
export const env = readEnv(process.env)
