import { DatabaseInUse } from '@/lib/server/pglite'
import { prepare } from '@/prisma/seed/prepare'

try {
  await prepare()
  process.exit(0)
} catch (error) {
  console.error(error instanceof DatabaseInUse ? error.message : error)
  process.exit(1)
}
