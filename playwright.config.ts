import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, findChromium } from '@/scripts/chromium'
import { freePort } from '@/scripts/processes'

// This file is read again in each worker; the first reading decides.
const port = (process.env.E2E_PORT ||= String(await freePort()))
// For the servers that tests start, one after the other: what a demo world has signed names where it was filled.
process.env.E2E_OWN_PORT ||= String(await freePort())
const baseURL = `http://localhost:${port}`
const database = `.toveis/e2e/${port}/database`
const executablePath = findChromium()
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'uk-UA',
    timezoneId: 'Europe/Oslo',
    // A trace of every step costs a quarter of the time; npx playwright test --trace on tells more about one that fails.
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  // A journey says in its tags where it is walked; without tags it is walked on a phone.
  projects: [
    { name: 'phone', use: phone, grep: /^(?!.*@(desktop|no-js)\b)|@phone\b/ },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, grep: /@desktop\b/ },
    { name: 'no-js', use: { ...phone, javaScriptEnabled: false }, grep: /@no-js\b/ },
  ],
  webServer: {
    // What runs of earlier days left behind to look at goes first.
    command:
      'mkdir -p .toveis/e2e && find .toveis/e2e -mindepth 1 -maxdepth 1 -mmin +600 -exec rm -rf {} + ; exec node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    // The demo as a visitor meets it, whatever is set in the shell.
    env: { PORT: port, PGLITE_DIR: database, DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', SECRET: '', DEMO: '1' },
  },
})
