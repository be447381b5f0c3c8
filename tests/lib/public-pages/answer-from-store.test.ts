import { randomBytes } from 'node:crypto'
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { answerFromStore } from '@/lib/public-pages/answer-from-store'
import { PageStore } from '@/lib/public-pages/page-store'

type Asked = { url: string; headers: IncomingHttpHeaders }
type Draw = (response: ServerResponse, asked: Asked) => void

const whole: Draw = (response, { url }) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('link', '</a.css>; rel=preload; as="style"; nonce="n1", </a.js>; rel=preload; as="script"')
  response.write(`<html><script nonce="n1">run()</script><p>${url}`)
  setTimeout(() => response.end('</p></html>'), 30)
}

const OWN_HOST = 'upphandlingsakuten.example.se'

let server: http.Server
let store: PageStore
let draw: Draw
let drawn: Asked[]

beforeEach(async () => {
  store = new PageStore()
  store.listen(true)
  draw = whole
  drawn = []
  const answer = answerFromStore(store, OWN_HOST)
  server = http.createServer((request, response) => {
    const passOn = () => {
      const asked = { url: request.url ?? '', headers: request.headers }
      drawn.push(asked)
      draw(response, asked)
    }
    if (!answer(request, response, passOn)) passOn()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => new Promise((resolve) => server.close(resolve)))

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, method, headers: { host: OWN_HOST, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const body = Buffer.concat(parts)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
        })
      },
    )
    request.on('error', reject).end()
  })
}

test('a page is drawn once and read by many, without what runs', async () => {
  const first = await ask('/om')
  expect(first.text).toBe('<html><p>/om</p></html>')
  expect(first.headers['content-security-policy']).toContain("default-src 'none'")
  expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=60')
  expect(first.headers.vary).toBe('Accept-Encoding, Cookie')
  expect(first.headers['x-frame-options']).toBe('DENY')
  expect(first.headers.link).toBe('</a.css>; rel=preload; as="style"')
  const second = await ask('/om')
  expect(second.text).toBe(first.text)
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  expect(drawn).toHaveLength(1)
})

test('twenty who ask together wait for one drawing', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/om')))
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['<html><p>/om</p></html>']))
  expect(drawn).toHaveLength(1)
})

test('it is packed as the asker reads it, and not sent again to who has it', async () => {
  const { headers } = await ask('/om')
  const [packed, zipped, refused, held, other] = await Promise.all([
    ask('/om', { 'accept-encoding': 'gzip, deflate, br' }),
    ask('/om', { 'accept-encoding': 'gzip, br;q=0' }),
    ask('/om', { 'accept-encoding': 'identity' }),
    ask('/om', { 'if-none-match': `"other", ${headers.etag ?? ''}` }),
    ask('/om', { 'if-none-match': '"other"' }),
  ])
  expect(brotliDecompressSync(packed.body).toString()).toContain('/om')
  expect(gunzipSync(zipped.body).toString()).toContain('/om')
  expect(refused.headers['content-encoding']).toBeUndefined()
  expect([refused.text, refused.headers['content-length']]).toEqual([
    '<html><p>/om</p></html>',
    String(refused.body.length),
  ])
  expect([held.status, held.text, held.headers.etag]).toEqual([304, '', headers.etag])
  expect(other.status).toBe(200)
})

test('the head alone is answered when the page is there', async () => {
  await ask('/om')
  const head = await ask('/om', {}, 'HEAD')
  expect([head.status, head.text]).toEqual([200, ''])
  expect(Number(head.headers['content-length'])).toBeGreaterThan(10)
})

test.each([
  ['a cookie', { cookie: 'anything=1' }],
  ['a password', { authorization: 'Basic x' }],
  ['scripts', { rsc: '1' }],
  ['a part', { range: 'bytes=0-1' }],
  ['another name of ours', { host: 'app.internal:3000' }],
  ['another name before a web server in front', { 'x-forwarded-host': 'evil.example' }],
])('who asks with %s gets a page of their own', async (_, headers) => {
  await ask('/om')
  expect((await ask('/om', headers)).text).toContain('<script')
  expect(drawn).toHaveLength(2)
})

test('nothing of the first asker reaches the page that others read', async () => {
  await ask('/om?utm_source=x', { 'x-forwarded-host': OWN_HOST, 'accept-language': 'de', 'user-agent': 'odd' })
  expect(drawn[0]?.url).toBe('/om')
  expect(Object.keys(drawn[0]?.headers ?? {}).sort()).toEqual(['connection', 'host'])
})

test.each<[string, Draw]>([
  ['a fault', (response) => void response.writeHead(500).end('no')],
  ['a way elsewhere', (response) => void response.writeHead(307, { location: '/x' }).end('no')],
  [
    'a cookie for its reader',
    (response) => void response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1' }).end('no'),
  ],
  [
    'a form that is posted',
    (response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<form method="POST">no</form>')
    },
  ],
])('%s is never kept', async (_, faulty) => {
  draw = faulty
  expect((await ask('/om')).text).toContain('no')
  await ask('/om')
  expect(drawn).toHaveLength(2)
})

test('who goes away while the page is drawn does not hold up the others', async () => {
  let gone: () => void = () => undefined
  draw = (response) => {
    gone = () => response.destroy()
  }
  const first = ask('/om').catch((error: Error) => error.message)
  while (drawn.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
  const second = ask('/om')
  draw = whole
  await new Promise((resolve) => setTimeout(resolve, 20))
  gone()
  expect(await first).toMatch(/hang up|ECONNRESET/)
  expect((await second).text).toContain('/om')
})

test('a change is seen at once, also one that came while the page was drawn', async () => {
  await ask('/om')
  store.forget('articles')
  await ask('/om')
  expect(drawn).toHaveLength(1)
  store.forget('texts')
  const slow = ask('/om')
  while (drawn.length < 2) await new Promise((resolve) => setTimeout(resolve, 2))
  store.forget('texts')
  await slow
  await ask('/om')
  expect(drawn).toHaveLength(3)
})

test('who hears of no changes keeps nothing', async () => {
  await ask('/om')
  store.listen(false)
  expect((await ask('/om')).text).toContain('<script')
  store.listen(true)
  await ask('/om')
  expect(drawn).toHaveLength(3)
})

test('many addresses do not fill the memory', async () => {
  draw = (response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<p>${randomBytes(1024 * 1024).toString('base64')}</p>`)
  }
  for (let turn = 0; turn < 10; turn += 1) await ask(`/inkopare?q=${turn}`)
  await ask('/inkopare?q=0')
  expect(drawn).toHaveLength(11)
})

test.each([
  [{ host: 'evil.example', 'x-forwarded-host': OWN_HOST }],
  [{ host: '127.0.0.1:3000', 'x-forwarded-host': OWN_HOST, 'x-forwarded-proto': 'https' }],
  [
    {
      forwarded: 'host=evil.example',
      'x-original-url': '/evil',
      'x-rewrite-url': '/evil',
      'x-forwarded-prefix': '/evil',
    },
  ],
])(
  'a page that others will read is drawn for our own host and by its own address, whatever is sent: %j',
  async (sent) => {
    await ask('/om', sent)
    expect(drawn).toHaveLength(1)
    expect(drawn[0]?.headers).toMatchObject({ host: OWN_HOST })
    expect(JSON.stringify(drawn[0])).not.toContain('evil')
  },
)

test.each([
  [{ host: 'evil.example' }],
  [{ 'x-forwarded-host': 'evil.example' }],
  [{ 'x-forwarded-host': `${OWN_HOST}, evil.example` }],
  [{ host: `${OWN_HOST}.` }],
  [{ host: OWN_HOST.toUpperCase() }],
])('a page asked for by another name is kept for nobody: %j', async (sent) => {
  await ask('/om', sent)
  await ask('/om')
  expect(drawn).toHaveLength(2)
})
