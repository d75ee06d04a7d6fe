import { describe, expect, it } from 'vitest'
import { execute } from '@/scripts/processes'

/** As `npm start` runs it, with an environment that nobody can start with. */
const boot = (env: Record<string, string>) =>
  execute([process.execPath, '--import', 'tsx', 'scripts/start.ts'], { env: { ...nothing, ...env } })

const nothing = { DATABASE_URL: '', PGLITE_DIR: '', PUBLIC_URL: '', SECRET: '', SMTP_URL: '', SEAL_FILE: '', DEMO: '' }

describe('what cannot be started ends at once with one sentence and no trace', () => {
  it.each([
    ['a secret that is too short', { SECRET: 'short' }, 'SECRET is too short: at least 32 random characters.\n'],
    [
      'a certificate that is not there',
      { SEAL_FILE: '/nowhere/seal.p12', SEAL_PASSWORD: 'x' },
      'SEAL_FILE cannot be read (ENOENT): it must be the path of a PKCS#12 file (.p12 or .pfx).\n',
    ],
  ])('%s', async (_what, env, sentence) => {
    expect(await boot(env)).toEqual({ code: 1, output: sentence })
  })
})
