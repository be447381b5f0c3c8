import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { zone } from '@/lib/calendar/zone'

export { expect } from '@playwright/test'
export { axe } from './axe'
export { drawn, inBothSizes, noSidewaysScroll, openOwnMenu, resize } from './layout'

interface Journey {
  /** What this journey makes the browser complain about on purpose, such as the 404 it asks for. */
  allowInConsole: (complaint: RegExp) => void
  /** A page in a browser of its own: another person, or the same one with other settings. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>
  guard: Guard
}

class Guard {
  private readonly complaints: string[] = []
  /** Browsers ask for it by themselves when a page names no icon, as the pages of an outage do. */
  private readonly allowed: RegExp[] = [/\/favicon\.ico\)$/]

  allow(complaint: RegExp) {
    this.allowed.push(complaint)
  }

  watch(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => {
      this.complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`)
    })
  }

  unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.allowed.some((pattern) => pattern.test(complaint)))
  }
}

/** Playwright's `test` with a guard: whatever a page reports as an error fails the journey. */
export const test = base.extend<Journey>({
  guard: [
    async ({}, use) => {
      const guard = new Guard()
      await use(guard)
      const unexpected = guard.unexpected()
      if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`)
    },
    { auto: true },
  ],
  context: async ({ context, guard }, use) => {
    guard.watch(context)
    await use(context)
  },
  allowInConsole: async ({ guard }, use) => {
    await use((complaint) => guard.allow(complaint))
  },
  anotherBrowser: async ({ browser, guard, baseURL, viewport }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({
        baseURL,
        viewport,
        locale: 'sv-SE',
        timezoneId: zone,
        reducedMotion: 'reduce',
        ...options,
      })
      guard.watch(context)
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})
