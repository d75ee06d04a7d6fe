import { stopTogether } from './processes'
import { checkedEnv, need, serve } from './server'
import { generateClient, prepareDatabase } from './steps'

stopTogether()
const env = await checkedEnv()
need(await generateClient(), 'The database client could not be generated.')
need(await prepareDatabase('development'))
await serve('dev', env)
