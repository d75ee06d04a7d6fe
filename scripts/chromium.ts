import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { execute } from './processes'

/** Headless in a container, silent towards the network but for the page itself. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function findChromium(): string | undefined {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM
  if (chosen) return chosen
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file))
}

// The shell has no windows of its own to draw, which saves a quarter of the time that pages take.
const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome']
const packages = ['chromium-headless-shell', 'chromium']

/** The browser's path; installs Debian's package where that is allowed, else says what to install. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('Installing Chromium …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await execute(['apt-get', 'update'], { env })
    for (const name of packages) {
      const { code } = await execute(['apt-get', 'install', '--yes', '--no-install-recommends', name], { env })
      if (code === 0) break
    }
  }
  const now = findChromium()
  if (now !== undefined) return now
  throw new Error(
    'No Chromium was found: install the package chromium-headless-shell or chromium, or name one with PLAYWRIGHT_CHROMIUM.',
  )
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
