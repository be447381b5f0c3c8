import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { get } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { makeScratchFolder } from '@/lib/db/embedded/scratch-folder'
import { cleanEnvironment } from '../../bin/test/command'
import { fillForm, readForm } from '../../bin/bench/forms'
import { freePort } from '../../bin/bench/free-port'
import { isRunning, treeOf } from './support/process-tree'
import { expect, test } from './support/test'

/** More than the ten seconds that a start gives its web server, on a machine that does much else. */
const ENDED_WITHIN = { timeout: 120_000 }
const UNIT = 'deploy/upphandlingsakuten.service'

type Tree = ReturnType<typeof treeOf>
type Service = { port: number; said: () => string; exited: Promise<number | null>; tree: Tree }

let folder: string
test.beforeAll(() => (folder = makeScratchFolder('ua-service-')))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Started as a service manager does: by the line of the unit, with nobody at a terminal. */
async function start(settings: Record<string, string> = {}): Promise<Service> {
  const port = await freePort()
  const [program = '', ...args] = setting('ExecStart').replace('/usr/bin/', '').split(' ')
  const own = { DATA_DIR: join(folder, 'data'), DEMO: 'false', HOST: '127.0.0.1', PORT: String(port) }
  const env = cleanEnvironment({ ...own, ...settings })
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  await expect.poll(() => said, { timeout: 120_000 }).toContain('Ready on ')
  return { port, said: () => said, exited, tree: treeOf(child.pid ?? 0) }
}

const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(UNIT, 'utf8'))?.[1] ?? ''
const named = (tree: Tree, pattern: RegExp) => tree.filter(({ command }) => pattern.test(command))

const TAKEN = 'HTTP/1.1 100 Continue\r\n\r\n'

/** A form whose end has not been sent: a process has taken it, and it is under way until `finish` is called. */
async function requestUnderWay(port: number) {
  const socket: Socket = connect(port, 'localhost')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString())).on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const page = await (await fetch(`http://localhost:${port}/logga-in`)).text()
  const { type, text } = fillForm(readForm(page, 'name="email"'), { email: 'nobody@example.se' })
  const sent = text.length - 2
  const head = [
    'POST /logga-in HTTP/1.1',
    `Host: localhost:${port}`,
    `Origin: http://localhost:${port}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Expect: 100-continue',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await expect.poll(() => answer).toBe(TAKEN)
  socket.write(text.slice(0, sent))
  const finish = async () => {
    // Answered before its end, it would have been no request under way.
    expect(answer).toBe(TAKEN)
    socket.write(text.slice(sent))
    await closed
    return answer.slice(TAKEN.length)
  }
  return { finish }
}

/** One that another has ended already is no fault: a service manager tells them all at once. */
function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const takesNothingNew = (port: number) =>
  fetch(`http://localhost:${port}/api/health/live`).then(
    () => false,
    () => true,
  )

/** What a page of a translated address answers, or 0 where nobody listens. */
function statusFor(port: number, address: string, host = address): Promise<number> {
  return new Promise((resolve) => {
    const request = get({ host: address, port, path: '/logga-in', headers: { host }, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.once('error', () => resolve(0))
  })
}

const addressesOfThisMachine = () =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).flatMap(({ address, internal, scopeid }) => (internal || scopeid ? [] : [address])),
  )

const TARGETS: Record<string, (tree: Tree) => Tree> = {
  npm: (tree) => tree.slice(0, 1),
  'the starter': (tree) => named(tree, /bin\/start\.ts/).slice(-1),
  'the web server': (tree) => named(tree, /^next-server|next\/dist\/bin\/next start/),
  // But the database, without which nothing that is under way can be answered.
  'all of them': (tree) => tree.filter(({ command }) => !/postgres/.test(command)),
}

test('told to listen at one address of its own, it serves every name it is reached by, and nobody elsewhere', async () => {
  const service = await start()
  for (const host of ['upphandlingsakuten.example.se', 'localhost', `127.0.0.1:${service.port}`])
    expect(await statusFor(service.port, '127.0.0.1', host), host).toBe(200)
  for (const address of addressesOfThisMachine()) expect(await statusFor(service.port, address), address).toBe(0)
  for (const { pid } of service.tree) terminate(pid)
  await expect.poll(() => service.tree.filter(isRunning), ENDED_WITHIN).toEqual([])
})

test('it serves with as many processes as it is told, and one that is killed begins again', async () => {
  const service = await start({ WEB_CONCURRENCY: '3' })
  const first = TARGETS['the web server']?.(service.tree) ?? []
  expect(first).toHaveLength(3)
  for (const { pid } of first.slice(0, 2)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => service.said().match(/started again/g), ENDED_WITHIN).toHaveLength(2)
  for (let asked = 0; asked < 10; asked += 1) expect(await statusFor(service.port, '127.0.0.1')).toBe(200)
  const now = treeOf(service.tree[0]?.pid ?? 0)
  await expect.poll(() => TARGETS['the web server']?.(treeOf(service.tree[0]?.pid ?? 0)), ENDED_WITHIN).toHaveLength(3)
  for (const { pid } of now) terminate(pid)
  await expect.poll(() => now.filter(isRunning), ENDED_WITHIN).toEqual([])
})

for (const [who, choose] of Object.entries(TARGETS)) {
  test(`SIGTERM to ${who} answers what is under way and ends every process`, async () => {
    const service = await start()
    const chosen = choose(service.tree)
    expect(chosen.length).toBeGreaterThan(0)
    const request = await requestUnderWay(service.port)
    for (const { pid } of chosen) terminate(pid)
    await expect.poll(() => takesNothingNew(service.port), ENDED_WITHIN).toBe(true)
    const answer = await request.finish()
    expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d /)
    expect(answer).toMatch(/^connection: close\r$/im)
    await expect.poll(() => service.tree.filter(isRunning), ENDED_WITHIN).toEqual([])
    // npm ends by the signal it was sent, the others have ended as they were asked to.
    expect([0, null, 143]).toContain(await service.exited)
    expect(service.said()).not.toMatch(/recover|Error|EPIPE/i)
  })
}
