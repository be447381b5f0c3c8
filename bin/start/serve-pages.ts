import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { askingAddress } from './listening-address'
import { forgetServer, noteServer } from './orphan'
import { StartRefusal } from './start-refusal'
import { startDevelopment, startProcesses, type WebProcesses } from './web-processes'

const READY_MS = 120_000
const STOP_MS = 10_000

/** `exited` tells whether it ended because it was asked to. */
export type Pages = { exited: Promise<boolean>; pids(): number[]; stop(): Promise<void> }

type Serving = {
  port: number
  host: string | undefined
  /** Null for the development server, which is one process. */
  processes: number | null
  report(line: string): void
}

/** Starts the web server and waits until it answers. */
export async function servePages({ port, host, processes, report }: Serving): Promise<Pages> {
  const env = pagesEnvironment(host, processes === null)
  const changed = (pids: number[]) => noteServer(port, pids)
  const making = { port, env, report, changed }
  const web = processes === null ? startDevelopment(making) : startProcesses({ ...making, count: processes })
  let gone = false
  const exited = web.ended.finally(() => {
    gone = true
    forgetServer(port)
  })
  const pages: Pages = { exited, pids: web.pids, stop: () => stop(web, () => gone) }
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

async function stop(web: WebProcesses, isGone: () => boolean): Promise<void> {
  if (isGone()) return
  web.signal('SIGTERM')
  const timer = setTimeout(() => web.signal('SIGKILL'), STOP_MS)
  await web.ended
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
