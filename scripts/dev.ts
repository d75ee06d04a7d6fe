import { buildCheckFile } from './check-file'
import { stopTogether } from './processes'
import { checkedEnv, need, serve } from './server'
import { generateClient, prepareDatabase } from './steps'

stopTogether()
const env = await checkedEnv()
need(await generateClient(), 'The database client could not be generated.')
await buildCheckFile()
need(await prepareDatabase('development'))
await serve('dev', env)
