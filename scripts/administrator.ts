import { database } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { DatabaseInUse } from '@/lib/server/pglite'

const email = process.argv[2]?.trim().toLowerCase()
if (!email?.includes('@')) {
  console.error('Say whom: npm run administrator -- somebody@example.org')
  process.exit(2)
}

const db = await database().catch((error: Error) => {
  console.error(error instanceof DatabaseInUse ? error.message : error)
  process.exit(1)
})
await db.$transaction(async (tx) => {
  const person = await tx.person.upsert({
    where: { email },
    create: { email, administratorSince: new Date() },
    update: { administratorSince: new Date() },
    select: { id: true },
  })
  await record(tx, null, 'administrator.appointed', { subjectId: person.id })
})
console.log('Done. They sign in with a code sent to that address.')
process.exit(0)
