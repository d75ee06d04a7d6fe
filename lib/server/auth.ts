import 'server-only'
import type { AuthOptions, Session } from 'next-auth'
import { getServerSession } from 'next-auth'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { cookies } from 'next/headers'
import { database } from './db'
import { env } from './env'
import { log } from './log'
import { authSecret, newToken, tokenHash } from './secrets'

const days = 24 * 60 * 60
const secure = env.publicUrl.startsWith('https:')
const cookie = {
  name: secure ? '__Host-toveis-session' : 'toveis-session',
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
}

/** Sessions live in our own table, by the hash of their token. */
const adapter: Adapter = {
  async getSessionAndUser(token) {
    const db = await database()
    const session = await db.session.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: { personId: true, expiresAt: true },
    })
    if (!session) return null
    // The address stays out of it: a session needs to know who, nothing more.
    const user: AdapterUser = { id: session.personId, email: '', emailVerified: null }
    return { session: { sessionToken: token, userId: session.personId, expires: session.expiresAt }, user }
  },
  async updateSession({ sessionToken, expires }) {
    const db = await database()
    if (expires)
      await db.session.updateMany({ where: { tokenHash: tokenHash(sessionToken) }, data: { expiresAt: expires } })
    return null
  },
  async deleteSession(token) {
    const db = await database()
    await db.session.deleteMany({ where: { tokenHash: tokenHash(token) } })
  },
}

export const authOptions: AuthOptions = {
  adapter,
  secret: authSecret(),
  providers: [],
  session: { strategy: 'database', maxAge: 30 * days, updateAge: days },
  cookies: { sessionToken: cookie },
  useSecureCookies: secure,
  logger: {
    error: (code) => log.error({ code }, 'a session'),
    // It asks for NEXTAUTH_URL, which only its own routes would need; they are not mounted.
    warn: (code) => code !== 'NEXTAUTH_URL' && log.warn({ code }, 'a session'),
    debug: () => undefined,
  },
  callbacks: {
    session: ({ session, user }) => ({ ...session, user: { id: user.id } as Session['user'] & { id: string } }),
  },
}

export async function sessionPersonId(): Promise<string | null> {
  // Most visitors have no session: spare them the library and the database.
  if (!(await cookies()).has(cookie.name)) return null
  const session = await getServerSession(authOptions)
  return (session?.user as { id?: string } | undefined)?.id ?? null
}

/** Signs the person in on this device. */
export async function startSession(personId: string): Promise<void> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + 30 * days * 1000)
  const db = await database()
  await db.session.create({ data: { tokenHash: tokenHash(token), personId, expiresAt } })
  ;(await cookies()).set(cookie.name, token, { ...cookie.options, expires: expiresAt })
}

/** Signs out here, or on every device. */
export async function endSession(everywhere: boolean): Promise<void> {
  const store = await cookies()
  const token = store.get(cookie.name)?.value
  if (token === undefined) return
  const db = await database()
  const session = await db.session.findUnique({ where: { tokenHash: tokenHash(token) }, select: { personId: true } })
  if (session) await db.session.deleteMany({ where: everywhere ? session : { tokenHash: tokenHash(token) } })
  store.delete(cookie.name)
}
