import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { startScratchCluster, type ScratchCluster } from '../../lib/db/embedded/scratch-cluster'
import { DATABASE } from '../../lib/db/embedded/make-database'
import { migrate } from '../../lib/db/migrate'
import type { LifeCycle } from '../start/life-cycle'
import { QUERY_SETTINGS } from './count-queries'
import { fillDatabase, type DataSet } from './fill-database'
import { freePort } from './free-port'
import { serve, type Served } from './serve'
import { makeKeys, type Keys } from './settings'

export type Bench = { cluster: ScratchCluster; keys: Keys; client: Client; server: Served; appUrl: string }

/** Enough people that nobody meets a limit of their own. */
const PEOPLE = { advisors: 64, leads: 4 }

type Wanted = Pick<DataSet, 'companies' | 'entries'> & { queries: boolean; withTrail?: boolean }

/** A database of its own, on disk as in production, filled; and the production server on it. */
export async function prepare(
  { companies, entries, queries, withTrail }: Wanted,
  life: LifeCycle,
  report: (line: string) => void,
): Promise<Bench> {
  const cluster = await startScratchCluster({ fsync: true, settings: queries ? QUERY_SETTINGS : {} })
  life.atEnd(() => cluster.stop())
  await migrate(cluster.urlFor(DATABASE, 'owner'))
  const keys = makeKeys()
  const superuserUrl = cluster.urlFor(DATABASE, 'superuser')
  const dataSet = { companies, entries, ...PEOPLE }
  await fillDatabase({ superuserUrl, key: keys.orgNumberKey, dataSet, withTrail, report })
  const client = makeClient({ connectionString: superuserUrl })
  await client.connect()
  life.atEnd(() => client.end())
  const appUrl = cluster.urlFor(DATABASE, 'app')
  const server = await serve(await freePort(), { ...keys.settings, DATABASE_URL: appUrl })
  life.atEnd(() => server.stop())
  return { cluster, keys, client, server, appUrl }
}
