import 'server-only'
import { clientAddress } from '@/lib/rates/client-address'
import { networkOf } from '@/lib/rates/network'

/** Whom to count tries by. */
export async function clientNetwork(): Promise<string> {
  return networkOf(await clientAddress())
}
