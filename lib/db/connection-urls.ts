/** How a server is reached: a folder with its Unix socket, or a port on this machine. */
export type ServerAddress = { socketDir: string } | { tcpPort: number }

export type Login = { role: string; password: string; database: string }

/** A `postgresql://` address that `pg`, Prisma's adapter and psql read alike. */
export function connectionUrl(address: ServerAddress, { role, password, database }: Login): string {
  const login = `${encodeURIComponent(role)}:${encodeURIComponent(password)}`
  const name = encodeURIComponent(database)
  if ('tcpPort' in address) return `postgresql://${login}@127.0.0.1:${address.tcpPort}/${name}`
  return `postgresql://${login}@localhost/${name}?host=${encodeURIComponent(address.socketDir)}`
}

/** The role a connection address signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}
