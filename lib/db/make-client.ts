import { Client, type ClientConfig } from 'pg'

/**
 * A session of its own, outside the pool. Where the server ends it between two statements (a restart, a failover), the
 * next statement fails with that; without a listener the process would, and a server answering people with it.
 */
export function makeClient(settings: ClientConfig): Client {
  return new Client(settings).on('error', () => undefined)
}
