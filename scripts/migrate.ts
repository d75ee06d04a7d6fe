import { createPglite } from '@/lib/server/pglite'
import { deploy, drift, newMigration } from '@/prisma/migrate'

const [command, name] = process.argv.slice(2)

try {
  if (command === 'new' && name !== undefined) console.log(`Wrote ${await newMigration(name)}/migration.sql`)
  else if (command === 'deploy') await deployHere()
  else if (command === 'check') await check()
  else fail('Usage: npm run migrate -- new <name> | deploy | check')
} catch (error) {
  fail((error as Error).message)
}

async function deployHere(): Promise<void> {
  const target = process.env.DATABASE_URL || (await createPglite(process.env.PGLITE_DIR || '.toveis/database'))
  const names = await deploy(target)
  console.log(names.length === 0 ? 'Nothing to apply.' : `Applied ${names.join(', ')}`)
  if (typeof target !== 'string') await target.close()
}

async function check(): Promise<void> {
  const script = await drift()
  if (script === undefined) console.log('Schema and migrations agree.')
  else fail(`The schema says more than the migrations; npm run migrate -- new <name> writes this:\n\n${script}`)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
