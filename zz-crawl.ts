import { chromium } from '@playwright/test'
import { one, ask, signIn, staff } from './tests/journeys/support/demo'
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  const [[lead], [advisor], [line], [editor]] = await Promise.all((['project-lead', 'advisor', 'buyer-advisor', 'editor'] as const).map((r) => staff(r)))
  const { slug } = await one<{ slug: string }>(`SELECT slug FROM training WHERE status = 'published' AND starts_at > programme_now() + interval '2 days' ORDER BY starts_at LIMIT 1`)
  const c = await one<{ number: string; advisor: string; contact: string; entry: string }>(`SELECT c.number, c.advisor_id AS advisor, c.contact_id AS contact, e.id AS entry FROM cases c JOIN mandate m ON m.company_id = c.company_id AND m.person_id = c.contact_id AND m.revoked_at IS NULL AND m.level='verified' JOIN ledger_entry e ON e.case_id = c.id AND e.kind='work' AND e.advisor_id = c.advisor_id WHERE c.status='ongoing' LIMIT 1`)
  const o = await one<{ number: string }>(`SELECT number FROM cases WHERE status='opened' ORDER BY number DESC LIMIT 1`)
  const closed = await one<{ number: string }>(`SELECT number FROM cases WHERE status='closed' ORDER BY number DESC LIMIT 1`)
  const article = await one<{ id: string }>(`SELECT id FROM article LIMIT 1`)
  const partner = await one<{ id: string }>(`SELECT person_id AS id FROM partner_member WHERE revoked_at IS NULL LIMIT 1`)
  const sl = await one<{ slug: string }>(`SELECT slug FROM general_answer LIMIT 1`)
  const q = (await ask<{ number: string }>(`SELECT number FROM buyer_question LIMIT 1`).catch(() => []))[0]
  const p = `/arenden/${c.number}`, t = `/utbildningar/hantera/${slug}`
  const pages: [string, string | undefined, string[]][] = [
    ['lead', lead?.id, [`/arenden/${o.number}`, `/arenden/${o.number}/avboj`, `/arenden/${o.number}/be-om-mer`, `${p}/tilldela`, `${p}/upphandling`, `${p}/ratta`, `${p}/behorighet`, `/arenden/${closed.number}/oppna-igen`, '/ledning/personer', `/ledning/personer?visa=${advisor?.id}`, '/ledning/jobb', '/ledning/rundor', '/ledning/rundor/stang', '/ledning/partner', '/ledning/sidor/about', '/ledning/hinder', '/ledning/manader', '/franvaro', '/konto', t, `${t}/andra`, `${t}/flytta`, `${t}/stall-in`, `${t}/skriv`, `${t}/inspelning`, `${t}/incheckning`, '/utbildningar/hantera/ny']],
    ['advisor', c.advisor, [p, `${p}/avsluta`, `${p}/moten`, `${p}/tid/${c.entry}`, `${p}/tid/${c.entry}/flytta`, `${p}/tid/${c.entry}/andra-person`, '/vecka', '/franvaro']],
    ['contact', c.contact, [p, `${p}/sista-dag`, `${p}/ta-tillbaka`, `${p}/bjud-in`, '/konto']],
    ['line', line?.id, ['/lotsen', q ? `/lotsen/${q.number}` : '/lotsen', '/lotsen/svar', '/lotsen/svar/nytt', `/lotsen/svar/${sl.slug}`]],
    ['editor', editor?.id, [`/blogg/skriv/${article.id}`, `/blogg/skriv/${article.id}/versioner/1`]],
    ['partner', partner.id, ['/partner/hanvisa']],
  ]
  for (const [role, id, addresses] of pages) {
    const context = await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'sv-SE' })
    await signIn(context, id ?? '')
    const page = await context.newPage()
    for (const a of addresses) {
      await page.goto(a)
      const names = await page.evaluate(`[...document.querySelectorAll('main form button')].map(b => (b.getAttribute('aria-label') || b.textContent).trim())`)
      console.log(role, a, JSON.stringify(names))
    }
    await context.close()
  }
  await browser.close()
}
void main()
