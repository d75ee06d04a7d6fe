import 'server-only'
import { cookies } from 'next/headers'
import { env } from './env'

const name = 'toveis-theme'
const year = 365 * 24 * 60 * 60

export type Theme = 'light' | 'dark' | 'device'

/** What the reader of this device chose; without a choice the device decides. */
export async function themeChoice(): Promise<Theme> {
  const value = (await cookies()).get(name)?.value
  return value === 'light' || value === 'dark' ? value : 'device'
}

export async function keepTheme(theme: Theme): Promise<void> {
  const store = await cookies()
  if (theme === 'device') store.delete(name)
  else store.set(name, theme, { path: '/', maxAge: year, sameSite: 'lax', secure: env.publicUrl.startsWith('https:') })
}
