import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net'
import { Pool } from 'pg'
import { poolSettings } from '@/lib/db/pool-settings'
import { appUrl } from '@/tests/support/database'

/** Carries bytes until it is told to go silent: as a path whose router died, it closes nothing. */
async function silencedPath(socketPath: string) {
  const sockets: Socket[] = []
  let silent = false
  const server = createServer((client) => {
    const upstream = connectSocket(socketPath)
    sockets.push(client, upstream)
    client.on('error', () => undefined).on('data', (bytes) => silent || upstream.write(bytes))
    upstream.on('error', () => undefined).on('data', (bytes) => silent || client.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    silence: () => (silent = true),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

it('every pool gives up on a path that has gone silent', async () => {
  const url = new URL(appUrl())
  const folder = url.searchParams.get('host')
  const path = await silencedPath(`${folder}/.s.PGSQL.5432`)
  url.searchParams.delete('host')
  url.host = `127.0.0.1:${path.port}`
  const settings = poolSettings(url.href, 1)
  expect(settings.query_timeout).toBeLessThanOrEqual(20_000)
  expect(settings.connectionTimeoutMillis).toBeLessThanOrEqual(10_000)
  expect(settings).toMatchObject({ keepAlive: true })
  // The same settings, with less patience than a test has.
  const pool = new Pool({ ...settings, query_timeout: 300 })
  pool.on('error', () => undefined)
  try {
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    path.silence()
    await expect(pool.query('select 1')).rejects.toThrow('timeout')
  } finally {
    await path.close()
    await pool.end()
  }
})
