import 'server-only'
import { headers } from 'next/headers'

/** The network address a request came from, as the proxy in front says; for counting tries only. */
export async function networkAddress(): Promise<string> {
  const list = await headers()
  return list.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'local'
}
