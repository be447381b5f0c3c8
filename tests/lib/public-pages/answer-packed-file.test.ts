import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http, { type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { answerPackedFile } from '@/lib/public-pages/answer-packed-file'

const CODE = 'console.log("hej")\n'.repeat(200)
let folder: string
let server: http.Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ua-static-'))
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/a.js'), CODE)
  writeFileSync(join(folder, 'static/chunks/gone.css'), 'a{}')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'static/picture.png'), 'png')
  const answer = answerPackedFile(join(folder, 'static'))
  rmSync(join(folder, 'static/chunks/gone.css'))
  server = http.createServer((request, response) => {
    const passOn = () => void response.writeHead(418).end('passed on')
    if (!answer(request, response, passOn)) passOn()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function ask(
  path: string,
  headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br' },
  method = 'GET',
) {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    request.on('error', reject).end()
  })
}

test('a script of the build is packed with brotli, and kept for a year', async () => {
  for (const path of ['/_next/static/chunks/a.js', '/_next/static/chunks/a.js?dpl=1']) {
    const { status, headers, body } = await ask(path)
    expect([status, headers['content-encoding']]).toEqual([200, 'br'])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toBe('application/javascript; charset=UTF-8')
    expect(brotliDecompressSync(body).toString()).toBe(CODE)
  }
})

test.each([
  ['another way up', '/_next/static/../secret.js'],
  ['the same, spelt', '/_next/static/%2e%2e/secret.js'],
  ['what is no text', '/_next/static/picture.png'],
  ['what is not there', '/_next/static/chunks/none.js'],
  ['what has gone since', '/_next/static/chunks/gone.css'],
])('%s is passed on', async (_, path) => {
  expect((await ask(path)).status).toBe(418)
})

test.each([
  ['who reads no brotli', { 'accept-encoding': 'gzip, brx' }, 'GET'],
  ['who refuses it', { 'accept-encoding': 'gzip, br;q=0' }, 'GET'],
  ['who says nothing of it', {}, 'GET'],
  ['a part', { 'accept-encoding': 'br', range: 'bytes=0-3' }, 'GET'],
  ['anything but a question', { 'accept-encoding': 'br' }, 'POST'],
])('%s is passed on', async (_, headers, method) => {
  expect((await ask('/_next/static/chunks/a.js', headers as Record<string, string>, method)).status).toBe(418)
})
