import { demoPeople } from '@/prisma/seed/demo-people'
import { stopTogether } from './processes'
import { checkedEnv, need, serve } from './server'
import { buildProduct, generateClient, prepareDatabase } from './steps'

stopTogether()
const env = await checkedEnv()
need(await generateClient(), 'The database client could not be generated.')
need(await buildProduct(), 'The product could not be built.')
need(await prepareDatabase('production'))
console.log('Starting the server …')
await serve('start', env)

console.log(`\nToveis answers at ${env.publicUrl}`)
if (env.demo) {
  console.log(`It is a demo: be one of these people at ${env.publicUrl}/demo`)
  for (const { name, email, role } of demoPeople) console.log(`  ${name}: ${role.en} (${email})`)
}
