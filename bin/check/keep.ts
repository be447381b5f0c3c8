import { existsSync, linkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { startWarmCluster } from '../mutations/warm-cluster'
import { madeOf } from './kept-cluster'

const { KEPT_IDLE_MINUTES = '30' } = process.env
const LOOK_EVERY_MS = 1_000

/** Keeps one PostgreSQL for the tests until its file is gone, or nobody has asked for it for long, and no test is connected. */
async function keep(file: string): Promise<void> {
  const made = madeOf()
  const cluster = await startWarmCluster()
  if (write(file, JSON.stringify({ addresses: cluster.addresses, made }))) {
    const { superuser = '' } = JSON.parse(cluster.addresses) as Record<string, string>
    const server = superuser.replace('__database__', 'postgres')
    while (!isLeft(file) || (await isUsed(server))) await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS))
    rmSync(file, { force: true })
  }
  await cluster.stop()
}

/** False where another was there first. */
function write(file: string, text: string): boolean {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, text, { mode: 0o600 })
  try {
    linkSync(mine, file)
    return true
  } catch {
    return false
  } finally {
    rmSync(mine)
  }
}

const isLeft = (file: string): boolean =>
  !existsSync(file) || Date.now() - statSync(file).mtimeMs > Number(KEPT_IDLE_MINUTES) * 60_000

async function isUsed(server: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server })
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
