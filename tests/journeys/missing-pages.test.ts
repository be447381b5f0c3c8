import { expect, noSidewaysScroll, test, axe } from './support/test'

const GONE = [
  ['/blogg/finns-inte', '/en/blog/finns-inte'],
  ['/blogg/tagg/finns-inte', '/en/blog/tag/finns-inte'],
  ['/inkopare/finns-inte', '/en/buyers/finns-inte'],
  ['/utbildningar/finns-inte', '/en/trainings/finns-inte'],
  ['/utbildningar/finns-inte/anmalan', '/en/trainings/finns-inte/sign-up'],
  ['/utbildningar/min-plats/finns-inte', '/en/trainings/seat/finns-inte'],
  ['/utbildningar/intyg/finns-inte', '/en/trainings/certificate/finns-inte'],
  ['/utbildningar/utvardering/finns-inte', '/en/trainings/evaluation/finns-inte'],
  ['/finns-inte-alls', '/en/finns-inte-alls'],
] as const

for (const javaScriptEnabled of [true, false]) {
  test(`what is gone is told in words, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    anotherBrowser,
    allowInConsole,
  }) => {
    allowInConsole(/404/)
    const page = await anotherBrowser({ javaScriptEnabled })
    for (const [swedish, english] of GONE) {
      for (const [address, lang, heading] of [
        [swedish, 'sv', 'Sidan finns inte'],
        [english, 'en', 'There is no such page'],
      ] as const) {
        const answer = await page.goto(address)
        expect(answer?.status(), address).toBe(404)
        expect(answer?.headers()['content-security-policy'], address).toContain('nonce-')
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
        await noSidewaysScroll(page)
      }
    }
    if (javaScriptEnabled) await axe(page)
  })
}

test('an address that holds a sign nobody can type is told in words, too', async ({ page, allowInConsole }) => {
  allowInConsole(/400/)
  for (const [address, heading] of [
    ['/blogg/a%00b', 'Adressen eller formuläret går inte att läsa'],
    ['/en/blog/tag/%00', 'The address or the form cannot be read'],
  ] as const) {
    expect((await page.goto(address))?.status(), address).toBe(400)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
})
