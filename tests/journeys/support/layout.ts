import { expect, type Page } from '@playwright/test'

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
