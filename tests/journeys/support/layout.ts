import { expect, type Page } from '@playwright/test'

const DESKTOP = { width: 1280, height: 800 }

/** Does the same in the window as it is and in that of a desktop, without loading the page again. */
export async function inBothSizes(page: Page, look: () => Promise<void>) {
  await look()
  const size = page.viewportSize()
  await resize(page, DESKTOP)
  await look()
  if (size) await resize(page, size)
}

/** A window of another size, once what moves with it has moved: also without motion that is one frame later. */
export async function resize(page: Page, size: { width: number; height: number }) {
  await page.setViewportSize(size)
  await drawn(page)
}

/** Two frames later. */
export async function drawn(page: Page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** Expects that nothing is wider than the window, and names what is. */
export async function noSidewaysScroll(page: Page) {
  const tooWide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .concat(`the page is ${scrollWidth} px in a window of ${clientWidth} px`)
  })
  expect(tooWide, `sideways scroll on ${page.url()}`).toEqual([])
}

/** Opens what is one's own in the frame: the account, the language, the way out. On a phone it lies in the one menu. */
export async function openOwnMenu(page: Page) {
  await page.locator('body > header summary:visible').last().click()
}
