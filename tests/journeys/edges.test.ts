import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { baseUrl, one, SESSION_COOKIE, sessionFor, staff } from './support/demo'
import { formWith, PlainBrowser } from './support/plain-form'
import { expect, test } from './support/test'

const MISSING = 'Sidan finns inte'
const MISSING_EN = 'There is no such page'
/** Addresses with a name in them that nobody has, for someone who may see such things. */
const NOT_THERE = [
  ['/arenden/UA-2026-9999', MISSING],
  ['/arenden/x', MISSING],
  ['/en/cases/UA-2026-9999', MISSING_EN],
  ['/arenden/UA-2026-9999/handelser', MISSING],
  ['/arenden/UA-2026-9999/tilldela', MISSING],
  ['/arenden/UA-2026-9999/tid/x', MISSING],
  ['/utbildningar/hantera/finns-inte', MISSING],
  ['/utbildningar/hantera/finns-inte/andra', MISSING],
  ['/en/trainings/manage/finns-inte', MISSING_EN],
  ['/blogg/skriv/x', MISSING],
  ['/blogg/skriv/x/versioner/1', MISSING],
  ['/ledning/sidor/x', MISSING],
] as const

async function leadBrowser(): Promise<PlainBrowser> {
  const browser = new PlainBrowser()
  browser.setCookie(SESSION_COOKIE, await sessionFor((await staff('project-lead'))[0]?.id ?? ''))
  return browser
}

for (const [path, words] of NOT_THERE) {
  test(`${path} is a whole page that says it is not there`, async () => {
    const { status, html } = await (await leadBrowser()).ask(path)
    expect(status).toBe(404)
    expect(html).toMatch(new RegExp(`<h1[^>]*>${words}</h1>`))
    expect(html).not.toContain('__next_error__')
  })
}

test('what is not one’s own and what is not there get the same answer, and nobody signed out is told', async () => {
  const mine = await one<{ id: string }>(
    `SELECT contact_id AS id FROM cases c WHERE NOT EXISTS (SELECT FROM staff_role r WHERE r.person_id = c.contact_id) LIMIT 1`,
  )
  const other = await one<{ number: string }>(
    `SELECT number FROM cases WHERE company_id NOT IN (SELECT company_id FROM mandate WHERE person_id = $1) LIMIT 1`,
    [mine.id],
  )
  const browser = new PlainBrowser()
  const paths = [`/arenden/${other.number}`, '/arenden/UA-2026-9999']
  for (const path of paths) expect((await browser.ask(path)).leadsTo).toContain('/logga-in')
  browser.setCookie(SESSION_COOKIE, await sessionFor(mine.id))
  const answers = await Promise.all(paths.map((path) => browser.ask(path)))
  const [hidden, missing] = answers.map(({ status, html }) => [
    status,
    html.replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, ''),
  ])
  expect(hidden?.[0]).toBe(404)
  expect(String(hidden?.[1]).match(/<body[^]*?<\/main>/)?.[0]).toBe(
    String(missing?.[1]).match(/<body[^]*?<\/main>/)?.[0],
  )
})

const ODD: [string, string, Record<string, string>, number[]][] = [
  ['GET', '/blogg?page=%', {}, [200]],
  ['GET', '/blogg?page=-1', {}, [200]],
  ['GET', '/blogg?page=1e9', {}, [200]],
  ['GET', '/blogg?page=1&page=2', {}, [200]],
  ['GET', '/arenden?page=-1&sort=x&sort=y', {}, [200, 307]],
  ['GET', '/ledning/logg?from=2026-02-31&to=x&page=1e9', {}, [200]],
  ['GET', '/ledning?from=2026-13-01', {}, [200]],
  ['GET', '/sok?q=%25&q=%00'.replace('%00', 'x'), {}, [200]],
  ['GET', '/', { cookie: `${SESSION_COOKIE}=%; ua-kept=%E0%A4%A; ua-intake=;;=` }, [200]],
  ['GET', '/', { 'if-none-match': '"x', 'if-modified-since': 'never' }, [200]],
  ['GET', '/', { range: 'bytes=9-1' }, [200]],
  ['GET', '/', { 'accept-language': '%%%,;q=x' }, [200, 307]],
  ['HEAD', '/arenden/x', {}, [404]],
  ['POST', '/', {}, [200, 400, 405]],
  ['PUT', '/', {}, [405]],
]

for (const [method, path, headers, allowed] of ODD) {
  test(`${method} ${path} ${Object.keys(headers).join()} is no fault`, async () => {
    const browser = await leadBrowser()
    const sent = headers.cookie ? new PlainBrowser() : browser
    const { status } = headers.cookie
      ? { status: (await fetch(baseUrl() + path, { headers })).status }
      : await sent.ask(path, { method, headers: { ...headers, ...(method === 'POST' && { origin: baseUrl() }) } })
    expect(allowed).toContain(status)
  })
}

test('a form with fields twice, too few or of another kind is answered, never with a fault', async () => {
  const browser = new PlainBrowser()
  const page = '/tillganglighet/meddela-brist'
  const drawn = () => browser.ask(page).then(({ html }) => formWith(html, 'what'))
  const twice = await drawn()
  for (const name of ['what', 'what', 'email', 'email', 'requestId']) twice.append(name, 'x')
  const file = await drawn()
  file.set('what', new Blob(['x']), 'x.txt')
  const bare = await drawn()
  for (const name of [...bare.keys()]) if (!name.startsWith('$')) bare.delete(name)
  const wrong = await drawn()
  for (const [name, value] of [...wrong])
    if (typeof value === 'string' && name.endsWith(':1')) wrong.set(name, '[1,2,{"a":3}]')
  for (const form of [twice, file, bare, wrong]) {
    const { status, html } = await browser.send(page, form)
    expect([200, 400]).toContain(status)
    expect(html).toContain('</html>')
  }
})

test.describe('behind a web server that does not pass the host on', () => {
  let front: Server
  let port: number
  test.beforeAll(async () => {
    const { hostname, port: behind } = new URL(baseUrl())
    front = createServer((seen, answer) => {
      const headers = { ...seen.headers, host: 'app.internal:3000' }
      const passed = ask(
        { agent: false, hostname, port: behind, method: seen.method, path: seen.url, headers },
        (reply) => {
          answer.writeHead(reply.statusCode ?? 500, reply.headers)
          reply.pipe(answer)
        },
      )
      seen.pipe(passed)
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    port = (front.address() as AddressInfo).port
  })
  test.afterAll(() => {
    front.close()
  })

  const told = () =>
    readFileSync(process.env.SERVER_LOG ?? '', 'utf8')
      .split('\n')
      .filter((line) => line.includes('app.internal:3000'))

  test('a form is refused in words, and the log says once what is to be changed', async () => {
    const page = '/tillganglighet/meddela-brist'
    // Told of the first page that is asked for, before anyone has written anything.
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
    // Through a pipe and into a file it comes a moment later.
    await expect.poll(told).toHaveLength(1)
    const form = formWith((await new PlainBrowser().ask(page)).html, 'what')
    for (const [path, words] of [
      ['/arenden/UA-2026-0001', 'Formuläret kom en väg som tjänsten inte känner till'],
      [page, 'Formuläret kom en väg som tjänsten inte känner till'],
      ['/en/contact', 'The form came by a way that the service does not know'],
    ]) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        body: form,
        headers: { origin: baseUrl() },
      })
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain(words)
    }
    const said = told()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(
      `because APP_URL says ${new URL(baseUrl()).host}: let the web server in front pass the Host header on`,
    )
  })
})
