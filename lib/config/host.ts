import 'server-only'
import type { Host } from './host-schema'
import { readHost } from './read-host'

export type { EmployeeBand, Host, Industry, Municipality, PhoneTime } from './host-schema'

let described: Host | undefined

/** The authority that runs this installation, read once. HOST_FILE names another than the shipped one. */
export function host(): Host {
  described ??= readHost(process.env.HOST_FILE || undefined)
  return described
}
