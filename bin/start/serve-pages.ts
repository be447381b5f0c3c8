import { spawn, type ChildProcess } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { forgetServer, noteServer } from './orphan'
import { askingAddress } from './listening-address'
import { StartRefusal } from './start-refusal'

const NEXT = 'node_modules/next/dist/bin/next'
const LOADED = [
  'exit-with-parent.cjs',
  'listen-at.cjs',
  'client-address.cjs',
  'serving-edge.cjs',
  'end-calmly.cjs',
].map((file) => `bin/start/${file}`)
const READY_MS = 120_000
const STOP_MS = 10_000
/** What next says about itself; the start has its own lines for it. */
const BANNER = /^\s*(▲ Next\.js|- (Local|Network|Environments?):|✓ (Starting|Ready|Running next\.config)|$)/

/** `exited` tells whether it ended because it was asked to. */
export type Pages = { exited: Promise<boolean>; stop(): Promise<void> }

/** Starts the web server and waits until it answers. */
export async function servePages(port: number, host: string | undefined, dev: boolean): Promise<Pages> {
  const child = spawn(
    process.execPath,
    [...LOADED.flatMap((file) => ['--require', path.resolve(file)]), NEXT, dev ? 'dev' : 'start', '-p', String(port)],
    {
      env: pagesEnvironment(host, dev),
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    },
  )
  showOutput(child)
  if (child.pid) noteServer(port, child.pid)
  const exited = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)))
  const pages: Pages = { exited, stop: () => stop(child, exited) }
  let gone = false
  void exited.then(() => {
    gone = true
    forgetServer(port)
  })
  const giveUp = Date.now() + READY_MS
  while (!(await answers(port, askingAddress(host)))) {
    if (gone) throw new StartRefusal('The web server ended before it was ready: see above.')
    if (Date.now() > giveUp) {
      await pages.stop()
      throw new StartRefusal(`The web server did not answer within ${READY_MS / 1000} s.`)
    }
    await pause(40)
  }
  return pages
}

/** The web server has no use for the role that owns the tables. */
function pagesEnvironment(host: string | undefined, dev: boolean): NodeJS.ProcessEnv {
  const { DATABASE_URL_OWNER: _owner, ...env } = process.env
  return {
    ...env,
    ...(host && { LISTEN_AT: host }),
    DATABASE_MODE: env.DATABASE_MODE ?? 'external',
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    ...(!dev && { NEXT_MANUAL_SIG_HANDLE: '1' }),
  }
}

function showOutput(child: ChildProcess): void {
  if (!child.stdout) return
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!BANNER.test(line)) process.stdout.write(`${line}\n`)
  })
}

/** The whole group, for `next dev` has processes of its own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // It has ended already.
  }
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS)
  await exited
  clearTimeout(timer)
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get({ port, host, path: '/api/health/live', agent: false }, (response) => {
      response.resume()
      resolve((response.statusCode ?? 500) < 500)
    })
    request.once('error', () => resolve(false))
    request.setTimeout(20_000, () => request.destroy())
  })
}
