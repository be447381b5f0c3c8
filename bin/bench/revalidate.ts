import { escapeIdentifier, type Client } from 'pg'

type ForeignKey = { table: string; name: string; definition: string }

/** Makes every foreign key again, so that the database itself proves what was loaded while its triggers slept. */
export async function revalidate(client: Client): Promise<void> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  await client.query('begin')
  for (const { table, name, definition } of rows) {
    const constraint = escapeIdentifier(name)
    await client.query(`alter table ${table} drop constraint ${constraint}`)
    await client.query(`alter table ${table} add constraint ${constraint} ${definition}`)
  }
  await client.query('commit')
}
