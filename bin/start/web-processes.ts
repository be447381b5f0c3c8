import cluster, { type Worker } from 'node:cluster'
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { showOutput } from './show-output'

const NEXT = 'node_modules/next/dist/bin/next'
const LOADED = [
  'exit-with-parent.cjs',
  'listen-at.cjs',
  'client-address.cjs',
  'serving-edge.cjs',
  'end-calmly.cjs',
].map((file) => `bin/start/${file}`)
const HOOKS = LOADED.flatMap((file) => ['--require', path.resolve(file)])
/** A process that ends by itself is started again, but not one that cannot live. */
const MOST_ENDS = 5
const WITHIN_MS = 60_000
/**
 * Megabytes of each process's heap, which would grow to a share of the whole machine before it is swept; and the arenas
 * that threads take memory from, each of which keeps what it was once given.
 */
const MOST_HEAP_MB = 320
/** Of the part of the heap where what is young lies, which is held twice over and never given back. */
const MOST_YOUNG_MB = 8
/** Outside the heap: what is large is given back at once, and the rest as soon as there is a megabyte of it. */
const MEMORY = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '1048576', MALLOC_MMAP_THRESHOLD_: '262144' }
/** Connections to the database of all processes together, beside a few of each for itself. */
const CONNECTIONS = 32
const LEAST_CONNECTIONS = 6

export type WebProcesses = {
  pids(): number[]
  signal(signal: NodeJS.Signals): void
  /** Whether they ended because they were asked to. */
  ended: Promise<boolean>
}

type Making = {
  port: number
  count: number
  env: NodeJS.ProcessEnv
  report(line: string): void
  /** After each process that begins or ends. */
  changed(pids: number[]): void
}

/**
 * The web server in processes of its own that share one port: what ends by itself begins again, what was asked to end
 * ends them all. One of them, and its successor, does the work that the system does by itself.
 */
export function startProcesses({ port, count, env, report, changed }: Making): WebProcesses {
  cluster.setupPrimary({
    exec: path.resolve(NEXT),
    args: ['start', '-p', String(port)],
    execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`, `--max-semi-space-size=${MOST_YOUNG_MB}`, ...HOOKS],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const living = new Map<number, Worker>()
  const ends: number[] = []
  let isEnding = false
  let settle: (calmly: boolean) => void
  const ended = new Promise<boolean>((resolve) => (settle = resolve))
  const pids = () => [...living.values()].map(({ process: { pid } }) => pid ?? 0)
  const signal = (name: NodeJS.Signals) => {
    isEnding = true
    for (const { process: child } of living.values()) child.kill(name)
  }
  let calmly = true
  const begin = (place: number) => {
    const worker = cluster.fork({
      ...unset(env),
      ...MEMORY,
      ...env,
      DATABASE_CONNECTIONS: String(Math.max(LEAST_CONNECTIONS, Math.floor(CONNECTIONS / count))),
      RUNS_JOBS: String(place === 0),
    })
    living.set(place, worker)
    showOutput(worker.process)
    changed(pids())
    worker.on('message', (message) => {
      for (const other of living.values()) if (other !== worker) other.send(message as object)
    })
    worker.once('exit', (code, by) => finish(place, code === 0, by))
  }
  const finish = (place: number, asked: boolean, by: string | null) => {
    living.delete(place)
    changed(pids())
    if (asked && !isEnding) signal('SIGTERM')
    if (!isEnding && !lives()) {
      calmly = false
      signal('SIGTERM')
    }
    if (isEnding) {
      if (living.size === 0) settle(calmly)
      return
    }
    report(`Web server: one of its processes ended by itself${by ? ` (${by})` : ''}, started again`)
    begin(place)
  }
  const lives = () => {
    const now = Date.now()
    ends.push(now)
    return ends.filter((at) => now - at < WITHIN_MS).length < MOST_ENDS
  }
  for (let place = 0; place < count; place += 1) begin(place)
  return { pids, signal, ended }
}

/** Node adds our own environment to what a process is given: what it must not have is taken away by name. */
function unset(env: NodeJS.ProcessEnv): Record<string, undefined> {
  return Object.fromEntries(Object.keys(process.env).flatMap((name) => (name in env ? [] : [[name, undefined]])))
}

/** `next dev` has processes of its own, and is one. */
export function startDevelopment({ port, env, changed }: Pick<Making, 'port' | 'env' | 'changed'>): WebProcesses {
  const child = spawn(process.execPath, [...HOOKS, NEXT, 'dev', '-p', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  showOutput(child)
  changed(child.pid ? [child.pid] : [])
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)))
  return { pids: () => (child.pid ? [child.pid] : []), signal: (signal) => signalGroup(child, signal), ended }
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
