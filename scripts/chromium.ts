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
  return [chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file))
}

/** The browser's path; installs Debian's package where that is allowed, else says what to install. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('Installing Chromium …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await execute(['apt-get', 'update'], { env })
    await execute(['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'], { env })
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error('No Chromium was found: install the package chromium, or name one with PLAYWRIGHT_CHROMIUM.')
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
