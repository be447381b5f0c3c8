import { chromium, type Page, type BrowserContext } from '@playwright/test'
import { one, ask, askSeeingAll, signIn, staff } from './tests/journeys/support/demo'
import { deadline } from './tests/journeys/support/apply'
const FILL = `(button) => {
  const form = button.form
  const set = (e, v) => { const p = e.tagName === 'TEXTAREA' ? HTMLTextAreaElement : e.tagName === 'SELECT' ? HTMLSelectElement : HTMLInputElement; Object.getOwnPropertyDescriptor(p.prototype, 'value').set.call(e, v); e.dispatchEvent(new Event('input', { bubbles: true })); e.dispatchEvent(new Event('change', { bubbles: true })) }
  const groups = {}
  for (const e of form.elements) {
    if (!e.name || e.type === 'hidden' || e.type === 'submit' || e.type === 'file') continue
    if (e.type === 'radio') { (groups[e.name] ??= []).push(e); continue }
    if (e.type === 'checkbox') { if (/confirm|scrub|sure|agre|check|consent/i.test(e.name) && !e.checked) e.click(); continue }
    if (e.value) continue
    if (e.tagName === 'SELECT') set(e, [...e.options].find((o) => o.value)?.value ?? '')
    else if (e.type === 'date') set(e, DAY)
    else if (e.type === 'time' || /clock/i.test(e.name)) set(e, '10:00')
    else if (e.type === 'email' || /email/i.test(e.name)) set(e, 'zz' + Date.now() + '@example.com')
    else if (e.type === 'tel' || /phone/i.test(e.name)) set(e, '070-174 06 11')
    else if (/orgNumber/i.test(e.name)) set(e, '556016-0680')
    else if (/seats|minutes/i.test(e.name)) set(e, '15')
    else if (/url|link/i.test(e.name)) set(e, 'https://example.com/x')
    else if (e.type === 'text' || e.tagName === 'TEXTAREA') set(e, 'Ett ord till ' + Date.now() % 1000)
  }
  for (const g of Object.values(groups)) if (!g.some((x) => x.checked)) g[0].click()
}`
type Act = [who: string, at: string, press: string | RegExp, first?: (page: Page) => Promise<unknown>]
async function main() {
  const only = process.argv[2] ? new RegExp(process.argv[2]) : null
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  const [[lead], , [line], [editor]] = await Promise.all((['project-lead', 'advisor', 'buyer-advisor', 'editor'] as const).map((r) => staff(r)))
  const { slug } = await one<{ slug: string }>(`SELECT slug FROM training WHERE status = 'published' AND starts_at > programme_now() + interval '2 days' ORDER BY starts_at LIMIT 1`)
  const { slug: past } = await one<{ slug: string }>(`SELECT t.slug FROM training t JOIN training_registration r ON r.training_id = t.id AND r.status = 'seated' WHERE t.starts_at < now() GROUP BY t.slug ORDER BY count(*) DESC LIMIT 1`)
  const c = await one<{ number: string; advisor: string; contact: string; entry: string }>(`SELECT c.number, c.advisor_id AS advisor, c.contact_id AS contact, e.id AS entry FROM cases c JOIN mandate m ON m.company_id = c.company_id AND m.person_id = c.contact_id AND m.revoked_at IS NULL AND m.level='verified' JOIN ledger_entry e ON e.case_id = c.id AND e.kind='work' AND e.advisor_id = c.advisor_id JOIN case_standing s ON s.case_id=c.id WHERE c.status='ongoing' AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id) LIMIT 1`)
  const opened = (await ask<{ number: string }>(`SELECT number FROM cases WHERE status='opened' ORDER BY number DESC`)).map((x) => x.number)
  const closed = await one<{ number: string }>(`SELECT number FROM cases WHERE status='closed' ORDER BY number DESC LIMIT 1`)
  const article = await one<{ id: string }>(`SELECT id FROM article WHERE status <> 'published' LIMIT 1`).catch(() => one<{ id: string }>(`SELECT id FROM article LIMIT 1`))
  const partner = await one<{ id: string }>(`SELECT person_id AS id FROM partner_member WHERE revoked_at IS NULL LIMIT 1`)
  const sl = await one<{ slug: string }>(`SELECT slug FROM general_answer ORDER BY slug DESC LIMIT 1`)
  const q = (await askSeeingAll<{ number: string }>(`SELECT number FROM buyer_question ORDER BY number`).catch((e) => (console.log(String(e)), [])))[0]
  const p = `/arenden/${c.number}`, t = `/utbildningar/hantera/${slug}`
  const W: Record<string, string> = { lead: lead?.id ?? '', advisor: c.advisor, contact: c.contact, line: line?.id ?? '', editor: editor?.id ?? '', partner: partner.id }
  const acts: Act[] = [
    ['contact', p, 'Skicka meddelandet'], ['contact', `${p}/sista-dag`, 'Spara sista dagen'], ['contact', `${p}/bjud-in`, 'Bjud in'], ['contact', '/konto', 'Spara språk'],
    ['advisor', p, 'Spara anteckningen', async (page) => page.getByText('Internt', { exact: true }).click()],
    ['advisor', p, 'Logga tiden'],
    ['advisor', `${p}/moten`, 'Boka och bjud in'],
    ['advisor', p, /^Flytta mötet|^Spara/, async (page) => page.getByRole('link', { name: 'Ändra eller avboka' }).first().click()],
    ['advisor', `${p}/tid/${c.entry}`, /Skicka begäran|Ta bort/], 
    ['advisor', '/vecka', 'Spara veckan', async (page) => page.locator('input[name*="minutes"], .week td input').filter({ visible: true }).first().fill('0:15')],
    ['advisor', '/vecka', 'Klar med veckan'], ['advisor', '/vecka', /^Öppna/],
    ['advisor', '/franvaro', 'Spara frånvaron'], ['advisor', '/franvaro', /^Ta bort|^Återta/],
    ['lead', `${p}/tilldela`, 'Lämna över'], ['lead', `${p}/upphandling`, 'Spara uppgifterna'], ['lead', `${p}/ratta`, 'Spara rättelsen'],
    ['lead', `/arenden/${opened[0]}/avboj`, 'Avböj ärendet'], ['lead', `/arenden/${opened[1]}`, 'Ta emot ärendet'], ['lead', '/ledning/ko', /^Tilldela/],
    ['lead', `/arenden/${closed.number}/oppna-igen`, 'Öppna ärendet igen'],
    ['lead', '/ledning/personer', 'Lägg till'], ['lead', '/ledning/personer', 'Spara vyn'], ['lead', '/ledning/jobb', 'Gör en nu'],
    ['lead', '/ledning/rundor', /./], 
    ['lead', '/ledning/partner', /^Ta bort/], ['lead', '/ledning/partner', 'Lägg till personen'], ['lead', '/ledning/partner', 'Lägg till samarbetsparten'], ['lead', '/ledning/partner', /^Avsluta samarbetet/],
    ['lead', '/ledning/sidor/about', 'Spara och visa för alla'], ['lead', '/ledning/sidor/about', 'Förhandsgranska'], ['lead', '/ledning/sidor/about', /^Återställ/],
    ['lead', '/ledning/hinder', /^Märk som besvarad/], ['lead', '/ledning/hinder', /^Stäng/],
    ['lead', '/konto', 'Spara valet'],
    ['lead', t, 'Lägg till'], ['lead', `${t}/andra`, 'Spara ändringarna'], ['lead', `${t}/skriv`, 'Skicka till deltagarna'], ['lead', `${t}/flytta`, 'Flytta och mejla'],  ['lead', '/utbildningar/hantera/ny', 'Spara utkast'],
    ['lead', `/utbildningar/hantera/${past}/incheckning`, /./], ['lead', `/utbildningar/hantera/${past}/inspelning`, /./],
    ['lead', `${t}/stall-in`, 'Ställ in och mejla'],
    ['lead', '/ledning/manader', /^Godkänn/], ['lead', '/ledning/manader', /^Stäng/],
    ['line', `/lotsen/${q?.number}`, /^Ta hand om frågan|^Ta över/], ['line', `/lotsen/${q?.number}`, 'Anteckna samtalet'], ['line', `/lotsen/${q?.number}`, 'Skicka svaret'], ['line', `/lotsen/${q?.number}`, 'Spara'], ['line', `/lotsen/${q?.number}`, 'Avsluta frågan'],
    ['line', '/lotsen/svar', /^Det stämmer fortfarande/], ['line', '/lotsen/svar/nytt', 'Publicera'], ['line', `/lotsen/svar/${sl.slug}`, 'Spara ändringen'], ['line', `/lotsen/svar/${sl.slug}`, 'Ta bort från webbplatsen'],
    ['editor', '/blogg/skriv', 'Nytt inlägg'], ['editor', `/blogg/skriv/${article.id}`, /^Spara|^Publicera/], ['editor', `/blogg/skriv/${article.id}`, /^Ta bort från bloggen|^Publicera/],
    ['partner', '/partner/hanvisa', 'Skicka hänvisningen'],
    ['advisor', `${p}/avsluta`, 'Avsluta ärendet'],
    ['lead', '/ledning/rundor/stang', /^Stäng rundan/],
    ['lead', `/ledning/personer?visa=${c.advisor}`, /^Stäng kontot/],
  ]
  const contexts: Record<string, BrowserContext> = {}
  for (const [who, at, press, first] of acts) {
    const label = `${who} ${at} ${String(press)}`
    if (only && !only.test(label)) continue
    if (!contexts[who]) { contexts[who] = await browser.newContext({ baseURL: process.env.BASE_URL, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport: { width: 1280, height: 800 } }); await signIn(contexts[who]!, W[who]!) }
    const page = await contexts[who]!.newPage()
    page.on('console', (m) => { if (m.type() === 'error') console.log('   CONSOLE', m.text().slice(0, 200)) })
    try {
      await page.goto(at)
      await first?.(page)
      await page.waitForLoadState('networkidle')
      await page.evaluate(`[...document.querySelectorAll('main details')].forEach((d) => d.open = true)`)
      const button = page.locator('main form button:not([type=button])').filter({ hasText: press }).filter({ visible: true }).first()
      await button.waitFor({ timeout: 4000 })
      await page.evaluate(`(${FILL.replace('DAY', JSON.stringify(deadline()))})([...document.querySelectorAll('main form button:not([type=button])')].find(b => b === document.querySelector('[data-zz]') ) || document.body)`).catch(() => 0)
      await button.evaluate(new Function('button', `(${FILL.replace('DAY', JSON.stringify(deadline()))})(button)`) as (b: Element) => void)
      const before = await saidNow(page)
      await button.click({ timeout: 4000 })
      await page.waitForTimeout(2500)
      const now = (await saidNow(page)).filter((x) => !before.includes(x))
      const focus = await page.evaluate(`(() => { const a = document.activeElement; return a === document.body ? 'BODY' : (a.closest('main') ? '' : 'OUTSIDE ') + a.tagName.toLowerCase() + ': ' + (a.getAttribute('aria-label') || a.textContent || a.name || '').trim().slice(0, 60) })()`)
      const bad = now.length === 0 || focus === 'BODY' || String(focus).startsWith('OUTSIDE')
      console.log(`${bad ? 'BAD ' : 'ok  '} ${label}\n       said: ${JSON.stringify(now.map((x) => x.slice(0, 110)))}  focus: ${String(focus)}  at ${new URL(page.url()).pathname}${new URL(page.url()).search}`)
    } catch (error) { console.log(`SKIP ${label}: ${String(error).split('\n')[0]}`) }
    await page.close()
  }
  await browser.close()
}
const saidNow = async (page: Page) => (await page.evaluate(`[...document.querySelectorAll('main [role=status], main [role=alert], main ~ [role=status]')].flatMap((e) => e.textContent.trim() || [])`)) as string[]
void main()
