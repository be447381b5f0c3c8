import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { hold } from './support/hold'
import { pathInMail } from './support/mail-link'
import { ask, one, signIn, staff } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { county } from '../support/county'

type Training = { id: string; slug: string; title: string }

const coming = (condition: string) =>
  one<Training>(
    `SELECT id, slug, title_sv AS title FROM training t WHERE status = 'published' AND starts_at > now() + interval '1 day'
     AND ${condition} ORDER BY starts_at LIMIT 1`,
  )

async function fill(page: Page, name: string, email: string) {
  await page.getByLabel('Namn').fill(name)
  await page.getByLabel('E-postadress').fill(email)
}

/** A training of this journey's own, made in the browser by the lead. */
async function arrange(page: Page, title: string, seats: string): Promise<Training> {
  await plan(page, title, seats)
  await page.getByRole('button', { name: 'Publicera' }).click()
  await expect(page.getByText('Publicerad', { exact: true }).filter({ visible: true })).toBeVisible()
  return one<Training>(`SELECT id, slug, title_sv AS title FROM training WHERE title_sv = $1`, [title])
}

async function plan(page: Page, title: string, seats: string) {
  await page.goto('/utbildningar/hantera/ny')
  await page.getByLabel('Titel på svenska').fill(title)
  await page.getByLabel('Vad den handlar om, på svenska').fill('Vi provar **tillsammans**.')
  await page.getByLabel('Vad deltagarna lär sig, på svenska').fill('- att prova')
  await page.getByLabel('För vem, på svenska').fill('Alla som provar')
  await page.getByLabel('Antal platser').fill(seats)
  await page.getByLabel('Dag', { exact: true }).fill('2031-03-28')
  await page.getByLabel('Börjar').fill('9.00')
  await page.getByLabel('Slutar').fill('11:00')
  await page.getByLabel('Plats och adress').fill('Exempelhuset, Provstad')
  await page.getByRole('button', { name: 'Spara utkast' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('a draft is thrown away, and nobody hears of it', async ({ page }) => {
  await signIn(page.context(), (await staff('project-lead'))[0]?.id ?? '')
  const title = `Provat utkast ${randomUUID().slice(0, 8)}`
  await plan(page, title, '5')
  await page.getByRole('link', { name: 'Kasta utkastet' }).click()
  await expect(page.getByRole('heading', { name: 'Kasta utkastet' })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: 'Kasta utkastet' }).click()
  await expect(page.getByRole('heading', { name: 'Hantera utbildningar' })).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  await page.goto('/utbildningar')
  await expect(page.getByText(title)).toHaveCount(0)
})

test('a participant signs up, comes, and gets a certificate', async ({ page, anotherBrowser }) => {
  const lead = await anotherBrowser()
  await signIn(lead.context(), (await staff('project-lead'))[0]?.id ?? '')
  const { id, slug, title } = await arrange(lead, `Provad resa ${randomUUID().slice(0, 8)}`, '5')

  await page.goto('/utbildningar')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('fredag 28 mars 2031 kl. 09.00–11.00')).toBeVisible()
  await expect(page.getByText('Kostnadsfritt')).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Anmäl dig' }).click()
  await page.getByRole('button', { name: 'Anmäl mig' }).click()
  await expect(page.getByText('Skriv ditt namn').first()).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  const email = `${randomUUID()}@example.com`
  await fill(page, 'Petra Prövare', email)
  await page.getByText('Behöver du något för att kunna delta?').click()
  await page.getByLabel('Teckenspråkstolk').check()
  await page.getByRole('button', { name: 'Anmäl mig' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Tack. Du är anmäld' })).toBeVisible()
  await axe(page)
  expect(await ask(`SELECT 1 FROM training_registration WHERE email = $1`, [email])).toHaveLength(1)

  await page.goto(await pathInMail(email, 'training-seated'))
  await expect(page.getByRole('heading', { name: 'Du har en plats' })).toBeVisible()
  await axe(page)

  await lead.goto(`/utbildningar/hantera/${slug}`)
  await expect(lead.getByText('teckenspråkstolk')).toBeVisible()
  await axe(lead)
  await lead.getByRole('link', { name: 'Skriv till deltagarna' }).click()
  await lead.getByRole('button', { name: 'Skicka till deltagarna' }).click()
  await expect(lead.getByText('Välj vem som ska få mejlet').first()).toBeVisible()
  await axe(lead)
  await lead.getByLabel('De som har en plats (1)').check()
  await lead.getByLabel('Text', { exact: true }).fill('Ta med en annons som du är nyfiken på.')
  await lead.getByRole('button', { name: 'Skicka till deltagarna' }).click()
  await expect(lead.getByRole('heading', { name: 'Meddelanden till deltagarna' })).toBeVisible()
  await axe(lead)
  await noSidewaysScroll(lead)
  await page.goto(await pathInMail(email, 'training-message'))
  await expect(page.getByText('Ta med en annons som du är nyfiken på.')).toBeVisible()
  await axe(page)
  await hold(id, '10 minutes')
  const advisor = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(advisor.context(), (await staff('advisor'))[0]?.id ?? '')
  await advisor.goto(`/utbildningar/hantera/${slug}/incheckning`)
  await advisor.getByRole('button', { name: 'Checka in Petra Prövare' }).click()
  await expect(advisor.getByText('1 av 1 har kommit')).toBeVisible()
  await advisor.getByRole('button', { name: 'Ångra incheckningen av Petra Prövare' }).click()
  await expect(advisor.getByText('0 av 1 har kommit')).toBeVisible()
  await lead.goto(`/utbildningar/hantera/${slug}/incheckning`)
  await axe(lead)
  await lead.getByRole('button', { name: 'Checka in Petra Prövare' }).click()
  await expect(lead.getByText('1 av 1 har kommit')).toBeVisible()

  await hold(id, '-3 hours')
  await page.reload()
  await page.getByRole('link', { name: 'Svara på tre frågor om utbildningen' }).click()
  await expect(page.getByLabel('Mycket stor nytta')).toBeVisible()
  await expect(page).toHaveTitle(/\S/)
  await axe(page)
  await page.getByLabel('Mycket stor nytta').check()
  await page.getByLabel('Lagom').check()
  await page.getByLabel('Ja').check()
  await page.getByRole('button', { name: 'Skicka svaren' }).click()
  await expect(page.getByRole('heading', { name: 'Tack för dina svar' })).toBeVisible()

  await page.goto(await pathInMail(email, 'training-seated'))
  await page.getByRole('link', { name: 'Hämta ditt intyg' }).click()
  await expect(page.getByText('Petra Prövare')).toBeVisible()
  await expect(page.getByText(`${county.authority.name.sv} intygar att`)).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)

  await lead.goto('/ledning/utbildningar')
  await expect(lead.getByRole('link', { name: title })).toBeVisible()
  await axe(lead)
})

test('signs up with JavaScript off, and gives the seat back', async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  const { slug, title } = await coming('taken < seats - 5')
  await page.goto(`/utbildningar/${slug}`)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('link', { name: 'Anmäl dig' }).click()
  const email = `${randomUUID()}@example.com`
  await fill(page, '', email)
  await page.getByRole('button', { name: 'Anmäl mig' }).click()
  await expect(page.getByText('Skriv ditt namn').first()).toBeVisible()
  await expect(page.getByLabel('E-postadress')).toHaveValue(email)
  await page.getByLabel('Namn').fill('Jens Utan')
  await page.getByRole('button', { name: 'Anmäl mig' }).click()
  await expect(page.getByRole('heading', { name: 'Tack. Du är anmäld' })).toBeVisible()

  await page.goto(await pathInMail(email, 'training-seated'))
  await page.getByRole('button', { name: 'Avboka min plats' }).click()
  await expect(page.getByRole('heading', { name: 'Du är avbokad' })).toBeVisible()
  const [row] = await ask<{ status: string }>(`SELECT status FROM training_registration WHERE email = $1`, [email])
  expect(row?.status).toBe('withdrawn')
})

test('offers the waiting list, with the answers kept, when the last seat goes while someone types', async ({
  page,
  anotherBrowser,
}) => {
  const lead = await anotherBrowser()
  await signIn(lead.context(), (await staff('project-lead'))[0]?.id ?? '')
  const { slug } = await arrange(lead, `Provad sista plats ${randomUUID().slice(0, 8)}`, '1')
  const slow = await anotherBrowser({ javaScriptEnabled: false })
  const [late, first] = [`${randomUUID()}@example.com`, `${randomUUID()}@example.com`]
  await slow.goto(`/utbildningar/${slug}/anmalan`)
  await fill(slow, 'Lena Långsam', late)
  await slow.getByLabel('Kvinna').check()

  await page.goto(`/utbildningar/${slug}/anmalan`)
  await fill(page, 'Fia Först', first)
  await page.getByRole('button', { name: 'Anmäl mig' }).click()
  await expect(page.getByRole('heading', { name: 'Tack. Du är anmäld' })).toBeVisible()

  await slow.getByRole('button', { name: 'Anmäl mig' }).click()
  await expect(slow.getByText('Den sista platsen togs medan du skrev').filter({ visible: true })).toBeVisible()
  await expect(slow.getByLabel('Namn')).toHaveValue('Lena Långsam')
  await expect(slow.getByLabel('Kvinna')).toBeChecked()
  expect(await ask(`SELECT 1 FROM training_registration WHERE email = $1`, [late])).toHaveLength(0)
  await slow.getByRole('button', { name: 'Ställ mig på väntelistan' }).click()
  await expect(slow.getByRole('heading', { name: 'Tack. Du står på väntelistan' })).toBeVisible()

  await page.goto(`/utbildningar/${slug}`)
  await expect(page.getByText('Alla platser är upptagna')).toBeVisible()
  await axe(page)
  await page.goto(await pathInMail(first, 'training-seated'))
  await page.getByRole('button', { name: 'Avboka min plats' }).click()
  await expect(page.getByRole('heading', { name: 'Du är avbokad' })).toBeVisible()
  await expect
    .poll(() => ask(`SELECT 1 FROM mail WHERE to_address = $1 AND template = 'training-offered'`, [late]), {
      timeout: 100_000,
    })
    .toHaveLength(1)
  await slow.goto(await pathInMail(late, 'training-offered'))
  await expect(slow.getByRole('heading', { name: 'En plats är ledig för dig' })).toBeVisible()
  await slow.getByRole('button', { name: 'Tacka ja till platsen' }).click()
  await expect(slow.getByRole('heading', { name: 'Du har en plats' })).toBeVisible()
})

test('is told in English, as an event for search engines, and as a calendar file', async ({ page }) => {
  const { slug } = await coming(`form = 'online'`)
  await page.goto(`/en/trainings/${slug}`)
  await expect(page.getByRole('link', { name: 'Sign up' })).toBeVisible()
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}') as object
  expect(data).toMatchObject({
    '@type': 'EducationEvent',
    isAccessibleForFree: true,
    location: { '@type': 'VirtualLocation' },
  })
  expect(JSON.stringify(data)).not.toContain('mote.example.se')
  const file = await page.request.get(`/api/trainings/${slug}/calendar?lang=en`)
  expect(file.headers()['content-type']).toContain('text/calendar')
  expect(await file.text()).toContain('METHOD:PUBLISH')
})
