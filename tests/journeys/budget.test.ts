import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { oneOfEach, publicPages } from './support/public-pages'
import { baseUrl } from './support/demo'
import { expect, test } from './support/test'

const MOST_EXTRA_BYTES = 20 * 1024
/** Chromium's slow 4G: bytes a second, and milliseconds there and back. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 150 }
/** Other journeys go at the same time: a page that is soon there once is soon there. */
const TRIES = 5

/** What Next sends with every page of this build, gzipped. */
function frameworkBytes(): number {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] }
  return rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(join('.next', file)), { level: 9 }).length, 0)
}

test('public pages carry little JavaScript, and nothing from elsewhere', async ({ page }) => {
  const scripts = new Map<string, number>()
  const foreign: string[] = []
  let carried = 0
  page.on('response', (response) => {
    if (new URL(response.url()).origin !== new URL(baseUrl()).origin) foreign.push(response.url())
  })
  const framework = frameworkBytes()
  const tooHeavy: string[] = []
  for (const address of await publicPages('sv')) {
    carried = 0
    const seen = new Set<string>()
    const count = async (url: string) => {
      if (seen.has(url)) return
      seen.add(url)
      const known = scripts.get(url) ?? gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length
      scripts.set(url, known)
      carried += known
    }
    await page.goto(address, { waitUntil: 'load' })
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => (entry as PerformanceResourceTiming).name.endsWith('.js'))
        .map((entry) => entry.name),
    )
    for (const url of loaded) await count(url)
    const extra = carried - framework
    if (extra > MOST_EXTRA_BYTES) tooHeavy.push(`${address}: ${extra} bytes beyond the framework's ${framework}`)
  }
  expect(tooHeavy).toEqual([])
  expect(foreign).toEqual([])
})

test('public pages are there soon on a slow line, and stay where they are', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', SLOW_4G)
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.setViewportSize({ width: 360, height: 740 })
  const late: string[] = []
  for (const address of await oneOfEach('sv')) {
    const seen = []
    for (let tried = 0; tried < TRIES; tried++) {
      const paint = await arrive(page, address)
      seen.push(paint)
      if (paint.lcp < 1500 && paint.cls < 0.05) break
    }
    const best = seen.reduce((a, b) => (b.lcp < a.lcp ? b : a))
    if (best.lcp >= 1500 || best.cls >= 0.05) late.push(`${address}: ${JSON.stringify(best)}`)
  }
  expect(late).toEqual([])
})

/** Largest Contentful Paint in milliseconds and Cumulative Layout Shift, with an empty cache. */
async function arrive(page: Page, address: string): Promise<{ lcp: number; cls: number }> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.clearBrowserCache')
  await client.detach()
  await page.goto(address, { waitUntil: 'load' })
  return page.evaluate(
    () =>
      new Promise<{ lcp: number; cls: number }>((resolve) => {
        let [lcp, cls] = [0, 0]
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) lcp = entry.startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) cls += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve({ lcp, cls }), 250)
      }),
  )
}
