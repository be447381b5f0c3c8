import { makeClient } from '@/lib/db/make-client'
import { appUrl, asSuperuser } from '@/tests/support/database'

it('says with its next statement that the server ended it meanwhile', async () => {
  const client = makeClient({ connectionString: appUrl() })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const ended = new Promise((resolve) => client.once('end', resolve))
  await asSuperuser('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
  await ended
  await expect(client.query('SELECT 1')).rejects.toThrow()
  await client.end()
})
