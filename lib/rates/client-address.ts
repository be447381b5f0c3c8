import 'server-only'
import { headers } from 'next/headers'
import { config } from '@/lib/config/config'

/**
 * Whom to count tries by: the socket's address, or with proxies in front what the outermost trusted one of
 * TRUST_PROXY_HOPS saw. What a visitor writes into x-forwarded-for is not believed.
 */
export async function clientAddress(): Promise<string> {
  return addressOf(await headers())
}

/** The same for who holds the request itself. */
export function addressOf(sent: Pick<Headers, 'get'>): string {
  const hops = config().trustProxyHops
  if (hops === 0) return sent.get('x-client-address') ?? 'unknown'
  const forwarded =
    sent
      .get('x-forwarded-for')
      ?.split(',')
      .map((part) => part.trim()) ?? []
  return forwarded.at(-hops) ?? sent.get('x-client-address') ?? 'unknown'
}
