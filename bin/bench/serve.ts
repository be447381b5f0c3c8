import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { settingsSchema } from '../../lib/config/settings-schema'
import { StartRefusal } from '../start/start-refusal'
import { processesOf } from '../start/usual-processes'
import { memoryMb, memoryParts } from './memory'
import { processorMs } from './processor-time'

export type Served = {
  origin: string
  pid: number
  processes: number
  memoryMb(): number | null
  memoryParts(): number[]
  processorMs(): number | null
  stop(): Promise<void>
}

const STOP_MS = 10_000

/**
 * The production server as `npm start` runs it, on this machine's own address only. What it complains of is shown, but
 * not where it must complain, as when its database is killed.
 */
export async function serve(
  port: number,
  settings: Record<string, string>,
  complaints: 'inherit' | 'ignore' = 'inherit',
): Promise<Served> {
  const origin = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', path.resolve('bin/bench/serve-pages.ts')],
    { env: environment(port, origin, settings), stdio: ['ignore', 'ignore', complaints, 'ipc'] },
  )
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new StartRefusal('The web server ended before it was ready: see above.')))
  })
  return {
    origin,
    pid: child.pid ?? 0,
    processes: processesOf(process.env),
    memoryMb: () => memoryMb(child.pid ?? 0),
    memoryParts: () => memoryParts(child.pid ?? 0),
    processorMs: () => processorMs(child.pid ?? 0),
    stop: () => end(child),
  }
}

/** Only what is given here: neither the shell's settings nor those of `.env` may change what is measured. */
export function environment(port: number, origin: string, settings: Record<string, string>): NodeJS.ProcessEnv {
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

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await exited
  clearTimeout(timer)
}
