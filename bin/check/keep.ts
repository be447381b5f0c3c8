import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { makeClient } from '@/lib/db/make-client'
import { startWarmCluster } from '../mutations/warm-cluster'
import { claimOf, isClaimed, madeOf } from './kept-cluster'

const { KEPT_IDLE_MINUTES = '30' } = process.env
const LOOK_EVERY_MS = 1_000

/** Keeps one PostgreSQL for the tests until its file is gone or another's, or nobody has asked for it for long, and no test is connected. */
async function keep(file: string): Promise<void> {
  if (!claim(file)) return
  try {
    const made = madeOf()
    const cluster = await startWarmCluster()
    try {
      const text = JSON.stringify({ addresses: cluster.addresses, made })
      put(file, text)
      const { superuser = '' } = JSON.parse(cluster.addresses) as Record<string, string>
      const server = superuser.replace('__database__', 'postgres')
      while (!isLeft(file, text) || (await isUsed(server)))
        await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS))
      if (textOf(file) === text) rmSync(file, { force: true })
    } finally {
      await cluster.stop()
    }
  } finally {
    rmSync(claimOf(file), { force: true })
  }
}

/** False where another that lives holds it. */
function claim(file: string): boolean {
  try {
    writeFileSync(claimOf(file), String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch {
    if (isClaimed(file)) return false
    rmSync(claimOf(file), { force: true })
    return claim(file)
  }
}

/** Whole at once, for whoever waits for it reads it as soon as it is there. */
function put(file: string, text: string): void {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, text, { mode: 0o600 })
  renameSync(mine, file)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isLeft(file: string, text: string): boolean {
  if (textOf(file) !== text) return true
  const asked = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - asked > Number(KEPT_IDLE_MINUTES) * 60_000
}

async function isUsed(server: string): Promise<boolean> {
  const client = makeClient({ connectionString: server })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_stat_activity where datname like 'ua_test_%' limit 1`)
    return rowCount === 1
  } finally {
    await client.end()
  }
}

const [file = ''] = process.argv.slice(2)
void keep(file)
