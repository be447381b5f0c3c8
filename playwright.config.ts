import { zone } from './lib/calendar/zone'
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

/** What does not depend on the window's size, or is tried in many, is tried once: in one of three lanes that take as long. */
const files = (...names: string[]) => names.map((name) => `**/${name}.test.ts`)
const ONCE = files(
  'edges',
  'installation',
  'kept-text',
  'killed-server',
  'language',
  'missing-pages',
  'odd-addresses',
  'offline',
  'outage',
  'plain-errors',
  'service-manager',
  'tour',
  'trainings',
  'written-pages',
  'wrong-tie',
)
// What strangers write leaves jobs behind that would change rows under the matrix.
// prettier-ignore
const WITH_PHONE = files(
  'absence', 'advisors', 'blog', 'buyers-line', 'calendar', 'choose-time', 'correct-told', 'every-answer', 'every-error', 'every-list', 'exercise', 'five-hours', 'friday', 'group-meeting', 'missed-meeting', 'monday', 'hostile-*', 'eligibility', 'how-it-went', 'own-time', 'partners', 'preparedness', 'public-pages', 'second-person', 'time-import', 'too-late', 'two-advisors', 'earmarks', 'conflict-wall',
)
// prettier-ignore
const WITH_DESKTOP = files(
  'budget', 'every-long-word', 'every-page', 'first-screen', 'keyboard', 'matrix*', 'merged-companies', 'privacy', 'same-company', 'sign-in', 'overview', 'workspace',
)
const PHONE = { viewport: { width: 360, height: 740 } }

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  // A browser may stumble where the application does not; what passed only the second time is told.
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  // How slow the machine is decides nothing: these end only what would hang.
  timeout: 900_000,
  expect: { timeout: 30_000, toPass: { timeout: 120_000 } },
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    launchOptions: chromium,
    locale: 'sv-SE',
    timezoneId: zone,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
  },
  projects: [
    { name: 'phone', testIgnore: [...WITH_DESKTOP, ...ONCE], use: PHONE },
    { name: 'desktop', testIgnore: [...WITH_PHONE, ...ONCE], use: { viewport: { width: 1280, height: 800 } } },
    { name: 'once', testMatch: ONCE, use: PHONE },
  ],
})
