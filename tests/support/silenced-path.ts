import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net'

/** Carries bytes until it is told to go silent: as a path whose router died, it closes nothing. */
export async function silencedPath(to: string) {
  const url = new URL(to)
  const socketPath = `${url.searchParams.get('host')}/.s.PGSQL.5432`
  url.searchParams.delete('host')
  const sockets: Socket[] = []
  let silent = false
  const server = createServer((client) => {
    const upstream = connectSocket(socketPath)
    sockets.push(client, upstream)
    client.on('error', () => undefined).on('data', (bytes) => silent || upstream.write(bytes))
    upstream.on('error', () => undefined).on('data', (bytes) => silent || client.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    opened: () => sockets.length / 2,
    silence: () => (silent = true),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
