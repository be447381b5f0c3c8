import { fork, type ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import path from 'node:path'

let server: ChildProcess
let port: number

beforeAll(async () => {
  server = fork(path.join(__dirname, 'edge-server.cjs'))
  port = await new Promise<number>((resolve) => server.once('message', resolve as (port: unknown) => void))
})
afterAll(() => {
  server.disconnect()
})

type Answer = { status: number; head: string; body: string }

/** Exactly these signs, for no client would send them. */
function send(text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    socket.on('data', (part: Buffer) => (said += part.toString()))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...body] = said.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: body.join('\r\n\r\n') })
    })
    socket.write(text)
  })
}

const ask = (method: string, address: string, headers = '', body = '') =>
  send(`${method} ${address} HTTP/1.1\r\nHost: own.test\r\nConnection: close\r\n${headers}\r\n${body}`)

const FORM_TYPE = 'Content-Type: multipart/form-data; boundary=x\r\n'

describe('what reaches the pages', () => {
  it.each([
    ['GET', '/blogg?page=%', '/blogg?page=%'],
    ['GET', '/blogg/%C3%A5', '/blogg/%C3%A5'],
    ['GET', 'http://evil.example/blogg?x', '/blogg?x'],
    ['GET', 'http://evil.example', '/'],
    ['GET', 'http://evil.example?x', '/?x'],
    ['POST', '/logga-in', '/logga-in'],
  ])('%s %s is asked for as %s', async (method, address, asked) => {
    const { status, body } = await ask(method, address, `${FORM_TYPE}Content-Length: 2\r\n`, 'ab')
    expect(status).toBe(200)
    expect(body).toContain(`next was asked for ${asked}`)
  })
})

describe('what offers another protocol', () => {
  it.each(['h2c', 'websocket', 'TLS/1.0, HTTP/1.1'])('is answered as if it had not offered %s', async (protocol) => {
    const { status, body } = await send(
      `GET /blogg HTTP/1.1\r\nHost: own.test\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\n\r\n`,
    )
    expect(status).toBe(200)
    expect(body).toContain('next was asked for /blogg')
  })
})

describe('what is answered before them, in words', () => {
  it.each([
    ['GET', '/%', 400, 'Adressen eller formuläret går inte att läsa'],
    ['GET', '/en/%', 400, 'The address or the form cannot be read'],
    ['GET', '/en?x=%00', 400, 'The address or the form cannot be read'],
    ['GET', '/%E0%A4%A', 400, 'Adressen'],
    ['GET', '/arenden/%00', 400, 'Adressen'],
    ['GET', '/sok?q=a%00b', 400, 'Adressen'],
    ['GET', 'ftp://evil.example/', 400, 'Adressen'],
    ['TRACE', '/', 405, 'Så kan man inte fråga den här tjänsten'],
    ['PUT', '/en/cases', 405, 'This service cannot be asked that way'],
    ['DELETE', '/api/health', 405, 'Så kan man inte'],
    ['PATCH', '/', 405, 'Så kan man inte'],
    ['PROPFIND', '/', 405, 'Så kan man inte'],
    ['CONNECT', 'evil.example:443', 405, 'Så kan man inte'],
    ['FOO', '/', 400, 'Adressen'],
    ['GET', `/sok?q=${'a'.repeat(9_000)}`, 414, 'Adressen är för lång'],
    ['GET', `/${'a'.repeat(20_000)}`, 431, 'Adressen eller kakorna är för långa'],
  ])('%s %s is %s', async (method, address, status, words) => {
    const answer = await ask(method, address)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(words)
    expect(answer.body).toContain('</html>')
    expect(answer.head).toContain('content-type: text/html; charset=utf-8')
    if (status === 405 && method !== 'CONNECT') expect(answer.head).toContain('allow: get, head, post, options')
  })

  it.each(['', 'Content-Type: text/plain\r\n', 'Content-Type: application/x-www-form-urlencoded\r\n'])(
    'a post to a page that is no form of ours (%j) is 400, and to an interface its own business',
    async (type) => {
      expect((await ask('POST', '/en/contact', type)).body).toContain('The address or the form cannot be read')
      expect((await ask('POST', '/api/newsletter/unsubscribe', type)).status).toBe(200)
    },
  )

  it.each(['/', '*', '/api/health'])('OPTIONS %s is 204 and says what may be asked', async (address) => {
    const { status, head, body } = await ask('OPTIONS', address)
    expect([status, body]).toEqual([204, ''])
    expect(head).toContain('allow: get, head, post, options')
  })

  it('a HEAD has no body', async () => {
    expect(await ask('HEAD', '/%')).toMatchObject({ status: 400, body: '' })
  })

  it('a body over 1 MB is 413, and read to its end so that the browser hears it', async () => {
    const body = 'x'.repeat(1_200_000)
    const answer = await ask('POST', '/en/contact', `Content-Length: ${body.length}\r\n`, body)
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('What you sent is too large')
  })

  it('a picture may be larger', async () => {
    const body = 'x'.repeat(1_200_000)
    expect((await ask('POST', '/api/images', `Content-Length: ${body.length}\r\n`, body)).status).toBe(200)
  })

  it('headers that are none are 400', async () => {
    expect(await send('not http at all\r\n\r\n')).toMatchObject({ status: 400 })
    expect((await ask('GET', '/', 'Bad Header\r\n')).status).toBe(400)
  })
})

describe('what is put right on the way out', () => {
  it('a page that failed because the database went away is 503 in words', async () => {
    const { status, head, body } = await ask('POST', '/away', FORM_TYPE)
    expect(status).toBe(503)
    expect(head).toContain('retry-after: 10')
    expect(body).toContain('Vi når inte våra uppgifter just nu')
    expect(body).not.toContain('Internal Server Error')
  })

  it('other failures stay what they are', async () => {
    expect((await ask('GET', '/broken')).status).toBe(500)
  })

  const form = `${FORM_TYPE}Content-Length: 0\r\n`

  it('a form of an earlier build is told in words, and its scripts in their own way', async () => {
    const plain = await ask('POST', '/old-form', form)
    expect(plain.status).toBe(409)
    expect(plain.body).toContain('Sidan har förnyats')
    expect(plain.body).not.toContain('Server Action')
    const scripts = await ask('POST', '/old-form', `${form}Next-Action: x\r\n`)
    expect([scripts.status, scripts.body]).toEqual([409, expect.stringContaining('Server Action unavailable.')])
  })

  it('a form that cannot be read is 400 in words, unless the failure has a page of its own', async () => {
    const answer = await ask('POST', '/broken', form)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Adressen eller formuläret går inte att läsa')
    const own = await ask('POST', '/own-page', form)
    expect([own.status, own.body]).toEqual([500, expect.stringContaining('a page of its own')])
  })

  it.each([
    ['/arenden/missing', '/nothing/is/here'],
    ['/en/cases/missing', '/en/nothing/is/here'],
  ])(
    '%s, that a page finds missing, gets the whole page of an address that leads nowhere',
    async (address, nowhere) => {
      const { status, head, body } = await ask('GET', address)
      expect(status).toBe(404)
      expect(body).toContain(`a whole page for ${nowhere}`)
      expect(body).not.toContain('an empty page')
      expect(head).toContain('set-cookie: a=b')
      expect(head).not.toMatch(/of the empty page|x-whole-page/)
      expect((await ask('GET', address, 'RSC: 1\r\n')).body).toContain('an empty')
    },
  )

  it('a body whose length is not said is 413 in words too when it was too much', async () => {
    const chunk = `${(700_000).toString(16)}\r\n${'x'.repeat(700_000)}\r\n`
    const chunked = `${form.replace('Content-Length: 0', 'Transfer-Encoding: chunked')}`
    const answer = await ask('POST', '/too-much', chunked, `${chunk}${chunk}0\r\n\r\n`)
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('Det du skickade är för stort')
    expect((await ask('POST', '/too-much', chunked, `${chunk}0\r\n\r\n`)).status).toBe(400)
  })

  it('a post is led on without its body, other requests as the page said', async () => {
    expect((await ask('POST', '/onwards', FORM_TYPE)).status).toBe(303)
    expect((await ask('GET', '/onwards')).status).toBe(307)
  })
})
