import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeClient } from '@/lib/db/make-client'
import { makeSecrets } from '@/lib/config/secrets-file'
import { keepRunning, type Watch } from '@/lib/db/embedded/keep-running'
import { findPostmaster } from '@/lib/db/embedded/postmaster'
import { clusterDirOf, startEmbedded, type Embedded } from '@/lib/db/embedded/start-embedded'
import { stopServer } from '@/lib/db/embedded/stop-server'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ua-keep-'))
const clusterDir = clusterDirOf(dataDir)
let running: Embedded
let watch: Watch | undefined

beforeAll(async () => {
  running = await startEmbedded({ dataDir, secrets: makeSecrets() })
})
afterEach(() => watch?.stop())
afterAll(async () => {
  await stopServer(clusterDir)
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = makeClient({ connectionString: running.databaseUrlOwner })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const pidOfServer = () => findPostmaster(clusterDir)?.pid ?? 0

async function until(holds: () => boolean): Promise<void> {
  const giveUp = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > giveUp) throw new Error('It did not come to pass within 20 s')
    await pause(20)
  }
}

describe('keepRunning', () => {
  it('starts a killed server again at the same address, with what was committed, and says so in one line', async () => {
    const lines: string[] = []
    watch = keepRunning(clusterDir, running.revive, (line) => lines.push(line))
    await ask('create table kept as select 7 as number')
    for (const killed of [1, 2]) {
      const pid = pidOfServer()
      process.kill(pid, 'SIGKILL')
      await until(() => lines.length === killed)
      expect(pidOfServer()).not.toBe(pid)
      expect(await ask('select number from kept')).toEqual([{ number: 7 }])
    }
    expect(lines).toEqual(Array(2).fill(expect.stringMatching(/^Database: had ended by itself, started again in \d/)))
  })

  it('leaves a server alone that was stopped after it', async () => {
    const revive = jest.fn(running.revive)
    watch = keepRunning(clusterDir, revive, () => undefined)
    await watch.stop()
    await stopServer(clusterDir)
    await pause(700)
    expect(revive).not.toHaveBeenCalled()
    await running.revive()
  })

  it('tries again after a longer pause each time, and tells why it could not', async () => {
    const waited: number[] = []
    const lines: string[] = []
    await stopServer(clusterDir)
    let tries = 0
    const revive = async () => {
      tries += 1
      if (tries < 3) throw new Error('The disk is full.')
      await running.revive()
    }
    const wait = async (ms: number) => {
      waited.push(ms)
      await pause(5)
    }
    watch = keepRunning(clusterDir, revive, (line) => lines.push(line), wait)
    await until(() => lines.length === 3)
    // A look, and the pause before the try that follows it.
    expect(waited.slice(0, 6)).toEqual([250, 250, 250, 500, 250, 1000])
    expect(lines[0]).toBe('Database: ended by itself; the next try is in 1 s. The disk is full.')
    expect(lines[2]).toMatch(/started again in/)
  })
})
