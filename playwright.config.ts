import { defineConfig } from '@playwright/test'

const chromium = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
}

/** Who may do what, what strangers write and what a kill leaves do not depend on the window's size, or are tried in many. */
const ONCE = ['matrix*', 'public-pages', 'budget', 'hostile-*', 'killed-server'].map((name) => `**/${name}.test.ts`)

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  // A browser may stumble where the application does not; what passed only the second time is told.
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    launchOptions: chromium,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'phone', testIgnore: ONCE, use: { viewport: { width: 360, height: 740 } } },
    { name: 'desktop', testIgnore: ONCE, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'once', testMatch: ONCE },
  ],
})
