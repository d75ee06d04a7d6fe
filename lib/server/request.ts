import 'server-only'
import { headers } from 'next/headers'
import { networkOf } from './network'

/** The network a request came from, as the proxy in front says; for counting tries only. */
export async function networkAddress(): Promise<string> {
  const list = await headers()
  return networkOf(list.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'local')
}
