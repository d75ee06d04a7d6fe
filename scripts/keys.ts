import { distrustKey } from '@/lib/issuers/compromise/commands'
import { resealKeys, rotateKey } from '@/lib/issuers/keys/commands'
import { activeKey } from '@/lib/issuers/keys/queries'
import { Refusal } from '@/lib/refusal'
import { inTransaction, type Transaction } from '@/lib/server/db'

// The administrator's page does the same for one organisation; this also knows the platform's own keys.

const usage = `Usage:
  npm run keys -- reseal                                     seal all private keys with the first of KEY_ENCRYPTION_KEYS
  npm run keys -- rotate <orgnr | platform>                  replace the key an issuer signs with
  npm run keys -- compromised <orgnr | platform> <since> [key]   nothing it signed since that day (2026-11-23) is believed`

const [command, who = '', since = '', name] = process.argv.slice(2)
const now = new Date()

const commands: Record<string, () => Promise<string>> = {
  reseal: () =>
    inTransaction(async (tx) => {
      const count = await resealKeys(tx)
      return count === 0 ? 'All keys were sealed with the newest key already.' : `Sealed anew: ${count}`
    }),
  rotate: () =>
    inTransaction(async (tx) => {
      const organisationId = await issuerId(tx)
      await rotateKey(tx, organisationId, now, null)
      return `${who} signs with ${(await activeKey(tx, organisationId))?.name} from now on.`
    }),
  compromised: () =>
    inTransaction(async (tx) => {
      const organisationId = await issuerId(tx)
      const key = await tx.signingKey.findFirst({
        where: { organisationId, ...(name === undefined ? { retiredAt: null, compromisedAt: null } : { name }) },
        select: { id: true },
      })
      if (!key) throw new Error(`${who} has no such key.`)
      await distrustKey(tx, { organisationId, keyId: key.id, since }, now, null)
      return 'Nobody trusts that key any more. What it signed is signed anew or withdrawn within a minute, or when the program runs again.'
    }),
}

const refusals: Record<string, string> = {
  sinceInFuture: 'Say a day such as 2026-11-23, not later than today.',
  alreadyDecided: 'That key was marked as compromised before.',
}

async function issuerId(tx: Transaction): Promise<string | null> {
  if (who === 'platform') return null
  const organisation = await tx.partnerOrganisation.findUnique({ where: { orgnr: who }, select: { id: true } })
  if (!organisation) throw new Error(`There is no organisation with the number «${who}».`)
  return organisation.id
}

const run = commands[command ?? '']
if (!run) {
  console.error(usage)
  process.exit(2)
}
try {
  console.log(await run())
  process.exit(0)
} catch (error) {
  const { message } = error as Error
  console.error((error instanceof Refusal && refusals[message]) || message)
  process.exit(1)
}
