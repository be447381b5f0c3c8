import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { cleanEnvironment } from './command'

const READY_WITHIN_MS = 300_000
const STOPPED_WITHIN_MS = 30_000

export interface Server {
  url: string
  dataDir: string
  log: string
  stop: () => Promise<void>
}

/**
 * The application as `npm start` runs it, with the demo data, on a free port and a data folder of its own; in as many
 * processes as usual, unless a number is given.
 */
export async function startServer(dataDir: string, log: string, processes?: number): Promise<Server> {
  const url = `http://localhost:${await freePort()}`
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'bin/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment({
      DATA_DIR: dataDir,
      PORT: new URL(url).port,
      ...(processes && { WEB_CONCURRENCY: String(processes) }),
    }),
  })
  const stop = () => stopProcess(child)
  const file = createWriteStream(log)
  child.stdout.pipe(file)
  child.stderr.pipe(file)
  try {
    await ready(child)
  } catch (error) {
    await stop()
    throw new Error(`${String(error)}\n${(await readFile(log, 'utf8')).split('\n').slice(-40).join('\n')}`)
  }
  return { url, dataDir, log, stop }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The server was not ready in time.')), READY_WITHIN_MS)
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (!said.includes('Ready on ')) return
      clearTimeout(timer)
      resolve()
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The server ended with exit code ${code} before it was ready.`))
    })
  })
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const stopped = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS)
  await stopped
  clearTimeout(timer)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      )
    })
  })
}
