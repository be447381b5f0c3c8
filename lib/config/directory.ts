import 'server-only'
import { config } from '@/lib/config/config'

/** Whether staff can sign in through the host's directory. */
export function hasDirectory(): boolean {
  return config().oidc !== undefined
}
