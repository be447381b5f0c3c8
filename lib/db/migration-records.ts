import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { MigrationFile } from './migration-files'

export type Queryable = Pick<Client, 'query'>
export type MigrationRecord = { name: string; checksum: string; finished: boolean }

/** Prisma's own bookkeeping table, to the letter, so that `prisma migrate deploy` agrees with what was done here. */
const TABLE = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

const READABLE = `do $$ begin
  if exists (select from pg_roles where rolname = 'ua_application') then
    grant select on public._prisma_migrations to ua_application;
  end if;
end $$`

export async function makeRecordTable(client: Queryable): Promise<void> {
  const found = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!found.rows[0]?.there) await client.query(TABLE)
}

/** The application asks for pending migrations when it reports whether it is ready. */
export async function letApplicationRead(client: Queryable): Promise<void> {
  await client.query(READABLE)
}

/** What was applied or begun, without what was rolled back. Nothing when there is no table yet. */
export async function readRecords(client: Queryable): Promise<MigrationRecord[]> {
  const found = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!found.rows[0]?.there) return []
  const { rows } = await client.query<MigrationRecord>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from public._prisma_migrations where rolled_back_at is null order by started_at, migration_name`,
  )
  return rows
}

/** `started` is when the migration began; both stamps of one transaction would otherwise be the same. */
export async function addRecord(client: Queryable, file: MigrationFile, started: Date): Promise<void> {
  await client.query(
    `insert into public._prisma_migrations
       (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     values ($1, $2, clock_timestamp(), $3, $4, 1)`,
    [randomUUID(), file.checksum, file.name, started],
  )
}
