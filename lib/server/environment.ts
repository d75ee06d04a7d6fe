import { z } from 'zod'

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Whether an address leads to this machine alone, so that nobody else can follow it. */
export const isLoopback = (address: string): boolean => loopback.test(new URL(address).hostname)

const blank = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(blank, z.string().optional())

const schema = z
  .object({
    NODE_ENV: z.preprocess(blank, z.enum(['development', 'production', 'test']).default('development')),
    PORT: z.preprocess(
      blank,
      z.coerce.number({ error: 'PORT is not a number.' }).int().min(0).max(65_535).default(3000),
    ),
    DATABASE_URL: z.preprocess(
      blank,
      z
        .string()
        .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgresql://')
        .optional(),
    ),
    SMTP_URL: z.preprocess(
      blank,
      z
        .string()
        .regex(/^smtps?:\/\//, 'SMTP_URL must begin with smtp:// or smtps://')
        .optional(),
    ),
    MAIL_FROM: text,
    PUBLIC_URL: z.preprocess(
      blank,
      z
        .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be an address such as https://toveis.example.' })
        .optional(),
    ),
    SECRET: text,
    KEY_ENCRYPTION_KEYS: z.preprocess(
      blank,
      z
        .string()
        .regex(
          /^[\w-]+:[A-Za-z0-9+/_-]{43}=?(,[\w-]+:[A-Za-z0-9+/_-]{43}=?)*$/,
          'KEY_ENCRYPTION_KEYS must be name:key,name:key, each key 32 bytes in base64 (openssl rand -base64 32), the newest first.',
        )
        .optional(),
    ),
    SEAL_FILE: text,
    SEAL_PASSWORD: text,
    TRUSTED_ISSUERS: z.preprocess(
      blank,
      z
        .string()
        .regex(
          /^[a-z0-9.-]+(,[a-z0-9.-]+)*$/,
          'TRUSTED_ISSUERS must be host names with commas between: badges.example.org,attest.example.no',
        )
        .default(''),
    ),
    DEMO: z.preprocess(blank, z.enum(['0', '1'], { error: 'DEMO is 0 or 1.' }).optional()),
    PGLITE_DIR: z.preprocess(blank, z.string().default('.toveis/database')),
    OPERATOR_NAME: z.preprocess(blank, z.string().default('Toveis')),
    OPERATOR_EMAIL: z.preprocess(
      blank,
      z.email('OPERATOR_EMAIL is not a mail address.').default('hjelp@toveis.example'),
    ),
    REGISTER_URL: z.preprocess(blank, z.url().default('https://data.brreg.no')),
    LOG_LEVEL: z.preprocess(blank, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
  })
  .superRefine((env, check) => {
    const refuse = (sentence: string) => check.addIssue({ code: 'custom', message: sentence })
    const real = env.DATABASE_URL !== undefined || env.SMTP_URL !== undefined
    const publicUrl = env.PUBLIC_URL === undefined ? undefined : new URL(env.PUBLIC_URL)
    if (publicUrl?.protocol === 'http:' && !loopback.test(publicUrl.hostname))
      refuse('PUBLIC_URL must be https: codes and sessions would travel in the open.')
    if (!real) {
      if (publicUrl && !loopback.test(publicUrl.hostname) && env.DEMO !== '1')
        refuse(
          'PUBLIC_URL is public, but neither DATABASE_URL nor SMTP_URL is set: set both, or DEMO=1 for a public demo.',
        )
      return
    }
    if (env.DEMO === '1')
      refuse('DEMO=1 cannot be combined with DATABASE_URL or SMTP_URL: demo people must not stand beside real ones.')
    if (env.SECRET === undefined)
      refuse('SECRET is missing: set at least 32 random characters (openssl rand -base64 32).')
    if (env.PUBLIC_URL === undefined)
      refuse('PUBLIC_URL is missing: mails and attestations need the address people reach you at.')
    if (env.SMTP_URL === undefined) refuse('SMTP_URL is missing: without mail nobody can sign in.')
    else if (env.MAIL_FROM === undefined) refuse('MAIL_FROM is missing: the address your mails come from.')
  })
  .superRefine((env, check) => {
    if (env.SECRET !== undefined && env.SECRET.length < 32)
      check.addIssue({ code: 'custom', message: 'SECRET is too short: at least 32 random characters.' })
    if ((env.SEAL_FILE === undefined) !== (env.SEAL_PASSWORD === undefined))
      check.addIssue({ code: 'custom', message: 'SEAL_FILE and SEAL_PASSWORD belong together: set both, or neither.' })
  })

export type Env = z.infer<typeof schema> & { demo: boolean; publicUrl: string }

/** Reads an environment, or throws with one sentence for each thing that is wrong. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  const env = result.data
  return {
    ...env,
    demo: env.DATABASE_URL === undefined && env.SMTP_URL === undefined && env.DEMO !== '0',
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
  }
}
