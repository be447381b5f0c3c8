import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { readPublicWeb, type Asked, type Ways } from '@/lib/security/read-public-web'
import { aWebServer, NAME, type WebServer } from '@/tests/support/a-web-server'

const MOST = 100_000
const asked: Asked = { accept: 'text/calendar', etag: null, mostBytes: MOST, patienceMs: 5_000 }
const at = (path: string) => `https://${NAME}${path}`
const fault = (code: string) => expect.objectContaining({ name: 'FetchFault', code, message: code }) as Error
const to =
  (location: string, status = 302): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { location }).end()

let web: WebServer
beforeAll(async () => {
  web = await aWebServer({
    '/plain': (_, response) => void response.writeHead(200, { etag: '"a1"' }).end('BEGIN'),
    '/odd-tag': (_, response) => void response.writeHead(200, { etag: `"${'x'.repeat(400)}"` }).end('BEGIN'),
    '/known': (request, response) =>
      void response.writeHead(request.headers['if-none-match'] === 'W/"a2"' ? 304 : 200).end(),
    '/packed': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('BEGIN')),
    '/bomb': (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
    '/broken': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    '/brotli': (_, response) => void response.writeHead(200, { 'content-encoding': 'br' }).end('x'),
    '/long': (_, response) => void response.writeHead(200).end('x'.repeat(MOST + 1)),
    '/endless': (_, response) => {
      response.writeHead(200)
      const more = () => response.write('x'.repeat(10_000)) && setImmediate(more)
      response.on('drain', more)
      more()
    },
    '/lies': (_, response) => void response.writeHead(200, { 'content-length': '10' }).end('x'.repeat(10)),
    '/silent': () => undefined,
    '/drips': (_, response) => void response.writeHead(200).write('B'),
    '/cut': (_, response) => void (response.writeHead(200).write('BEGIN'), response.destroy()),
    '/other-protocol': (_, response) =>
      void response.writeHead(101, { upgrade: 'websocket', connection: 'Upgrade' }).end(),
    '/denied': (_, response) => void response.writeHead(403).end('hemlig text'),
    '/failed': (_, response) => void response.writeHead(500).end('hemlig text'),
    '/nowhere': (_, response) => void response.writeHead(302).end(),
    '/once': to('/plain'),
    '/twice': to('/once', 301),
    '/thrice': to(at('/twice'), 307),
    '/four-times': to('/thrice'),
    '/round': to('/round', 308),
    '/to-http': to(`http://${NAME}/plain`),
    '/to-file': to('file:///etc/passwd'),
    '/to-number': to('https://127.0.0.1/plain'),
    '/to-inside': to('https://inside.example.test/plain'),
    '/to-port': to(`https://${NAME}:5432/plain`),
    '/to-user': to(`https://rolf:x@${NAME}/plain`),
  })
})
afterAll(async () => web.stop())

const fetched = (path: string, more: Partial<Asked> = {}, ways: Partial<Ways> = {}) =>
  readPublicWeb(at(path), { ...asked, ...more }, { ...web.ways, ...ways })

it('answers what is there with its tag, packed or plain, and says when it is the same', async () => {
  expect(await fetched('/plain')).toEqual({ state: 'new', body: 'BEGIN', etag: '"a1"' })
  expect(await fetched('/packed')).toEqual({ state: 'new', body: 'BEGIN', etag: null })
  expect(await fetched('/odd-tag')).toMatchObject({ etag: null })
  expect(await fetched('/known', { etag: 'W/"a2"' })).toEqual({ state: 'same' })
  expect(await fetched('/thrice')).toMatchObject({ body: 'BEGIN' })
  expect(web.asked[0]?.headers).toMatchObject({
    host: expect.stringContaining(NAME),
    accept: 'text/calendar',
    'accept-encoding': 'gzip',
  })
  expect(web.asked.every(({ headers }) => !headers.cookie && !headers.authorization && !headers.referer)).toBe(true)
})

it.each([
  ['too-large', '/bomb', '/long', '/endless'],
  ['unreachable', '/broken', '/brotli', '/cut', '/other-protocol', '/failed', '/nowhere', '/four-times', '/round'],
  ['denied', '/denied'],
  ['missing', '/gone'],
  ['private', '/to-http', '/to-file', '/to-number', '/to-port', '/to-user'],
])('says %s, and nothing of what was answered', async (code, ...paths) => {
  for (const path of paths) await expect(fetched(path)).rejects.toEqual(fault(code))
})

it('waits no longer than it is told to, for an answer, for its end or for where it is', async () => {
  for (const path of ['/silent', '/drips'])
    await expect(fetched(path, { patienceMs: 300 })).rejects.toEqual(fault('slow'))
  const never = { addressesOf: () => new Promise<string[]>(() => undefined) }
  await expect(fetched('/plain', { patienceMs: 300 }, never)).rejects.toEqual(fault('slow'))
})

describe('a name', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine besides the public', ['8.8.8.8', '::1']],
    ['the network here', ['10.1.2.3']],
    ['a cloud’s own data', ['169.254.169.254']],
    ['IPv4 in IPv6', ['::ffff:10.0.0.1']],
  ])('that leads to %s is not gone to', async (_what, addresses) => {
    const before = web.asked.length
    const { isPublicAddress: isAllowed } = await import('@/lib/security/public-address')
    const ways = { addressesOf: async () => Promise.resolve(addresses), isAllowed }
    await expect(fetched('/plain', {}, ways)).rejects.toEqual(fault('private'))
    expect(web.asked).toHaveLength(before)
  })

  it('that a redirect names is looked up and checked anew', async () => {
    const ways = {
      addressesOf: async (name: string) => Promise.resolve([name === NAME ? '127.0.0.1' : '10.0.0.1']),
      isAllowed: (address: string) => address === '127.0.0.1',
    }
    await expect(fetched('/to-inside', {}, ways)).rejects.toEqual(fault('private'))
  })

  it('that leads elsewhere the next time is gone to where it was checked', async () => {
    const led: string[][] = [['127.0.0.1'], ['10.0.0.1']]
    const ways = { addressesOf: async () => Promise.resolve(led.shift() ?? []) }
    expect(await fetched('/plain', {}, ways)).toMatchObject({ body: 'BEGIN' })
    expect(led).toHaveLength(1)
  })

  it('that nobody has, and a certificate that is another’s, are unreachable', async () => {
    await expect(fetched('/plain', {}, { addressesOf: async () => Promise.resolve([]) })).rejects.toEqual(
      fault('unreachable'),
    )
    await expect(fetched('/plain', {}, { ca: undefined })).rejects.toEqual(fault('unreachable'))
    await expect(readPublicWeb('https://annan.example.test/plain', asked, web.ways)).rejects.toEqual(
      fault('unreachable'),
    )
  })

  it('of this machine is refused by the way that the server itself takes', async () => {
    for (const address of ['https://localhost/x', 'https://127.0.0.1/x', 'https://[::1]/x', 'http://example.com/x'])
      await expect(readPublicWeb(address, asked)).rejects.toEqual(fault('private'))
  })
})
