import 'server-only'
import { headers } from 'next/headers'
import { clientAddress } from '@/lib/rates/client-address'
import { addressIn, networkOf } from '@/lib/rates/network'
import { askedLine } from '@/lib/text/plain-text'

/** From where something was done. Null outside a request: jobs, the seed, tests. */
export type AccessClient = { address: string | null; network: string | null; agent: string | null }

const LONGEST_AGENT = 300
const NOWHERE: AccessClient = { address: null, network: null, agent: null }

/** What the access log keeps for ninety days. A browser says of itself what it likes, so it is cleaned as typed text is. */
export async function accessClient(): Promise<AccessClient> {
  const sent = await headersOfRequest()
  if (!sent) return NOWHERE
  const address = addressIn(await clientAddress())
  const agent = askedLine(sent.get('user-agent'), LONGEST_AGENT)
  return { address, network: address && networkOf(address), agent: agent || null }
}

async function headersOfRequest(): Promise<Pick<Headers, 'get'> | null> {
  try {
    return await headers()
  } catch {
    return null
  }
}
