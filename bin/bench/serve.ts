import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { settingsSchema } from '../../lib/config/settings-schema'
import { StartRefusal } from '../start/start-refusal'

export type Served = { origin: string; pid: number; memoryMb(): number; stop(): Promise<void> }

const READY_MS = 60_000
const STOP_MS = 10_000

/** The production server as `npm start` runs it, on this machine's own address only. */
export async function serve(port: number, settings: Record<string, string>): Promise<Served> {
  const origin = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    [
      ...['--require', path.resolve('bin/start/exit-with-parent.cjs')],
      ...['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', 'localhost'],
    ],
    { env: environment(port, origin, settings), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  const stop = () => end(child)
  const giveUp = Date.now() + READY_MS
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new StartRefusal('The web server ended before it was ready: see above.')
    if (Date.now() > giveUp) {
      await stop()
      throw new StartRefusal(`The web server did not answer within ${READY_MS / 1000} s.`)
    }
    await pause(50)
  }
  return { origin, pid: child.pid ?? 0, memoryMb: () => memoryMb(child), stop }
}

/** Only what is given here: neither the shell's settings nor those of `.env` may change what is measured. */
function environment(port: number, origin: string, settings: Record<string, string>): NodeJS.ProcessEnv {
  const unset = Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, '']))
  return {
    ...process.env,
    ...unset,
    DATABASE_MODE: 'embedded',
    DEMO: 'false',
    LOG_LEVEL: 'error',
    PORT: String(port),
    APP_URL: origin,
    // The clients of the measurement each have an address of their own, so that no limit is met.
    TRUST_PROXY_HOPS: '1',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    ...settings,
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health/live`)).ok
  } catch {
    return false
  }
}

function memoryMb({ pid }: ChildProcess): number {
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
  return Math.round(kilobytes / 1024)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await exited
  clearTimeout(timer)
}
