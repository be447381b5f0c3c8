import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { call } from './support/actions'
import { ask, one, signIn, staff } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'

const written = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })

async function photo() {
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8b1e1e' } })
    .jpeg()
    .toBuffer()
  return { name: 'stuga.jpg', mimeType: 'image/jpeg', buffer }
}

test('the lead publishes a post from a phone, and everyone reads it', async ({
  page,
  anotherBrowser,
  allowInConsole,
}) => {
  allowInConsole(/404/)
  const [lead] = await staff('project-lead')
  await signIn(page.context(), lead?.id ?? '')
  const title = `Ett prövat inlägg ${Date.now().toString(36)}`

  await test.step('writes; what is typed survives a reload', async () => {
    await page.goto('/blogg')
    await page.getByRole('link', { name: 'Skriv och redigera' }).click()
    await page.getByRole('button', { name: 'Nytt inlägg' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nytt inlägg' })).toBeVisible()
    await page.getByLabel('Rubrik', { exact: true }).fill(title)
    await written(page).fill('Första stycket.')
    await page.getByLabel('Ämnen').fill('Prövning')
    await expect(page.getByText(/^Utkast sparat kl\. \d\d\.\d\d$/)).toBeVisible()
    const kept = `SELECT texts ->> 'tags' AS tags FROM draft WHERE texts ->> 'titleSv' = $1`
    await expect.poll(async () => (await ask<{ tags: string }>(kept, [title]))[0]?.tags).toBe('Prövning')
    await page.reload()
    await expect(page.getByLabel('Rubrik', { exact: true })).toHaveValue(title)
    await expect(written(page)).toHaveValue('Första stycket.')
    await expect(page.getByText('Här är texten som du skrev men inte sparade')).toBeVisible()
    await axe(page)
    await noSidewaysScroll(page)
  })

  await test.step('is told what is missing, beside its field', async () => {
    await page.getByRole('button', { name: 'Publicera', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Skriv en ingress på svenska' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Ingress', exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expect(written(page)).toHaveValue('Första stycket.')
    await page.getByRole('textbox', { name: 'Ingress', exact: true }).fill('Det här är ingressen.')
  })

  await test.step('adds a picture, which needs words, and a heading with the tools', async () => {
    await page.getByLabel('Bildfil').setInputFiles(await photo())
    await page.getByRole('button', { name: 'Lägg till bilden' }).click()
    await expect(page.getByText('Beskriv vad bilden visar. I texten')).toBeVisible()
    await written(page).focus()
    await page.getByLabel('Alternativ text').fill('En röd yta')
    await page.getByRole('button', { name: 'Lägg till bilden' }).click()
    await expect(page.getByText('Bilden är tillagd och ligger i texten.')).toBeVisible()
    await expect(written(page)).toHaveValue(/!\[En röd yta\]\(\/api\/images\/[0-9a-f-]{36}\)/)
    await written(page).press('Control+End')
    await written(page).press('Enter')
    await page
      .getByRole('group', { name: 'Verktyg för texten' })
      .first()
      .getByRole('button', { name: 'Rubrik' })
      .click()
    await expect(written(page)).toHaveValue(/\n## Rubrik$/)
    await axe(page)
    await noSidewaysScroll(page)
  })

  await test.step('previews', async () => {
    await page.getByRole('button', { name: 'Förhandsgranska' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('img', { name: 'En röd yta' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Rubrik' })).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await expect(page.getByLabel('Rubrik', { exact: true })).toHaveValue(title)
  })

  await test.step('publishes', async () => {
    await page.getByRole('button', { name: 'Publicera', exact: true }).click()
    await expect(page.getByText('Publicerat. Alla kan läsa inlägget nu.')).toBeVisible()
  })
  const { slug } = await one<{ slug: string }>(
    `SELECT slug FROM article a JOIN article_revision r ON r.article_id = a.id WHERE r.title_sv = $1`,
    [title],
  )

  await test.step('is read by a visitor without JavaScript', async () => {
    const visitor = await anotherBrowser({ javaScriptEnabled: false })
    await visitor.goto('/blogg')
    await visitor.getByRole('link', { name: title }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
    const picture = visitor.getByRole('img', { name: 'En röd yta' })
    await expect(picture).toHaveAttribute('loading', 'lazy')
    await expect(picture).toHaveAttribute('width', '1200')
    const { status, headers } = await call((await picture.getAttribute('src')) ?? '')
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      'image/jpeg',
      'nosniff',
    ])
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await visitor.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`/blogg/${slug}$`))
    const facts = (await visitor.locator('script[type="application/ld+json"]').textContent()) ?? ''
    expect(JSON.parse(facts)).toMatchObject({ '@type': 'BlogPosting', headline: title })
  })

  await test.step('is in the feeds and the sitemap', async () => {
    expect((await call('/api/feeds/atom')).text).toContain(title)
    expect((await call('/api/feeds/json')).text).toContain(title)
    expect((await call('/sitemap.xml')).text).toContain(`/blogg/${slug}`)
    expect((await call('/robots.txt')).status).toBe(200)
  })

  await test.step('is taken back, and is gone', async () => {
    await page.getByRole('button', { name: 'Ta bort från bloggen' }).click()
    await expect(page.getByText('Borttaget från bloggen')).toBeVisible()
    expect((await call(`/blogg/${slug}`)).status).toBe(404)
    expect((await call('/api/feeds/atom')).text).not.toContain(title)
    expect((await call('/sitemap.xml')).text).not.toContain(slug)
  })
})

test('a visitor gets the blog by mail only after saying yes, and leaves with one click', async ({ anotherBrowser }) => {
  const email = `lasare.${Date.now().toString(36)}@example.com`
  const visitor = await anotherBrowser({ javaScriptEnabled: false })
  await visitor.goto('/nyhetsbrev')
  await visitor.getByRole('button', { name: 'Prenumerera' }).click()
  await expect(visitor.getByRole('link', { name: /Skriv en e-postadress/ })).toBeVisible()
  await visitor.getByLabel('E-postadress').fill(email)
  await visitor.getByRole('button', { name: 'Prenumerera' }).click()
  await expect(visitor.getByText('Titta i din inkorg.')).toBeVisible()

  await visitor.goto('/utkorg')
  const mail = visitor
    .getByRole('listitem')
    .filter({ hasText: `Till ${email}` })
    .first()
  await visitor.goto((await mail.getByRole('link').first().getAttribute('href')) ?? '')
  const state = () =>
    ask<{ confirmed: boolean }>(`SELECT confirmed_at IS NOT NULL AS confirmed FROM subscriber WHERE address = $1`, [
      email,
    ])
  expect(await state()).toEqual([{ confirmed: false }])
  await visitor.getByRole('button', { name: 'Ja, skicka' }).click()
  await expect(visitor.getByText('Klart. Du får ett mejl när nästa kommer.')).toBeVisible()
  expect(await state()).toEqual([{ confirmed: true }])
})
