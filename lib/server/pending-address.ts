import 'server-only'
import { cookies } from 'next/headers'
import { env } from './env'
import { seal, unseal } from './secrets'

const name = 'toveis-address'
const options = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: env.publicUrl.startsWith('https:'),
  maxAge: 15 * 60,
} as const

/** Remembers between two pages which address a code went to: an address in a URL would stay in histories and logs. */
export async function keepAddress(email: string): Promise<void> {
  ;(await cookies()).set(name, seal(email), options)
}

export async function keptAddress(): Promise<string | null> {
  const sealed = (await cookies()).get(name)?.value
  if (sealed === undefined) return null
  try {
    return unseal(sealed)
  } catch {
    return null
  }
}

export async function forgetAddress(): Promise<void> {
  ;(await cookies()).delete(name)
}
