import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeClient } from '@/lib/db/make-client'
import { DATABASE } from '@/lib/db/embedded/make-database'
import { startScratchCluster, type ScratchCluster } from '@/lib/db/embedded/scratch-cluster'
import { migrate } from '@/lib/db/migrate'

const MIGRATION = '20261128173000_origin_of_a_role'
const PEOPLE = {
  lead: 'aaaaaaaa-0000-4000-8000-000000000001',
  inDirectory: 'aaaaaaaa-0000-4000-8000-000000000002',
  byHand: 'aaaaaaaa-0000-4000-8000-000000000003',
}

let cluster: ScratchCluster
let earlier: string

beforeAll(async () => {
  cluster = await startScratchCluster()
  earlier = mkdtempSync(path.join(os.tmpdir(), 'ua-earlier-'))
  for (const name of readdirSync('prisma/migrations').filter((one) => one < MIGRATION))
    cpSync(path.join('prisma/migrations', name), path.join(earlier, name), { recursive: true })
})
afterAll(async () => {
  await cluster.stop()
  rmSync(earlier, { recursive: true, force: true })
})

it('of roles that are there already is the directory where it gave them, as far as can be told, and a hand elsewhere', async () => {
  const url = cluster.urlFor(DATABASE, 'owner')
  await migrate(url, { folder: earlier })
  const client = makeClient({ connectionString: cluster.urlFor(DATABASE, 'superuser') })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const [name, id] of Object.entries(PEOPLE))
      await client.query('insert into person (id, name) values ($1, $2)', [id, name])
    await client.query(`insert into oidc_account (person_id, issuer, subject) values ($1, 'https://k.test', 'x')`, [
      PEOPLE.inDirectory,
    ])
    await client.query(
      `insert into staff_role (person_id, role, granted_by)
       values ($1, 'project-lead', null), ($2, 'advisor', null), ($2, 'editor', $1), ($3, 'auditor', null)`,
      [PEOPLE.lead, PEOPLE.inDirectory, PEOPLE.byHand],
    )
    expect((await migrate(url)).applied).toContain(MIGRATION)
    const { rows } = await client.query('select role, origin from staff_role order by role')
    expect(rows).toEqual([
      { role: 'advisor', origin: 'directory' },
      { role: 'auditor', origin: 'hand' },
      { role: 'editor', origin: 'hand' },
      { role: 'project-lead', origin: 'hand' },
    ])
  } finally {
    await client.end()
  }
})
