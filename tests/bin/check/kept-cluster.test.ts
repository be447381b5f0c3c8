import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeClient } from '@/lib/db/make-client'
import { claimOf, endKept, findKept, keepCluster, madeOf } from '@/bin/check/kept-cluster'

const folder = mkdtempSync(join(tmpdir(), 'ua-kept-'))
const file = join(folder, 'cluster.json')

afterEach(async () => {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { addresses: string }) : null
  endKept(file)
  if (kept) await gone(kept.addresses)
})
afterAll(() => rmSync(folder, { recursive: true }))

const urlOf = (addresses: string) =>
  (JSON.parse(addresses) as { superuser: string }).superuser.replace('__database__', 'ua_template')

/** What the answer of the server is: null when there is none. */
async function migrations(addresses: string): Promise<number | null> {
  const client = makeClient({ connectionString: urlOf(addresses) })
  try {
    await client.connect()
    const { rows } = await client.query<{ count: number }>('select count(*)::int from _prisma_migrations')
    return rows[0]?.count ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function gone(addresses: string): Promise<void> {
  while ((await migrations(addresses)) !== null) await new Promise((resume) => setTimeout(resume, 100))
}

it('is started where there is none, found again, by two at once too, and ends when it is told to', async () => {
  expect(await findKept(file)).toBeNull()
  const [one, other] = await Promise.all([keepCluster(file), keepCluster(file)])
  expect(one).not.toBeNull()
  expect(other).toBe(one)
  expect(await findKept(file)).toBe(one)
  expect(await keepCluster(file)).toBe(one)
  expect(await migrations(one ?? '')).toBeGreaterThan(0)
  endKept(file)
  await gone(one ?? '')
  expect(await findKept(file)).toBeNull()
})

it('is not the one of other migrations, which ends; and one that nobody has asked for in long ends by itself', async () => {
  const first = (await keepCluster(file)) ?? ''
  const written = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...written, made: 'of others' }))
  expect(await findKept(file)).toBeNull()
  await gone(first)
  const second = (await keepCluster(file)) ?? ''
  expect(second).not.toBe(first)
  utimesSync(file, new Date(0), new Date(0))
  await gone(second)
  while (existsSync(file)) await new Promise((resume) => setTimeout(resume, 100))
})

it('is not kept from starting by one that was killed', async () => {
  writeFileSync(claimOf(file), '1073741823')
  const one = await keepCluster(file)
  expect(await migrations(one ?? '')).toBeGreaterThan(0)
})

it('is not one that does not answer', async () => {
  const nowhere = JSON.stringify({ superuser: 'postgresql://nobody@localhost:1/__database__' })
  writeFileSync(file, JSON.stringify({ addresses: nowhere, made: madeOf() }))
  expect(await findKept(file)).toBeNull()
  expect(existsSync(file)).toBe(false)
})
