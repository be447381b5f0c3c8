import 'server-only'
import { headers } from 'next/headers'
import { config } from '@/lib/config/config'

/** Whom to count tries by. Only what TRUST_PROXY_HOPS proxies in front of us wrote is believed. */
export async function clientAddress(): Promise<string> {
  const forwarded =
    (await headers())
      .get('x-forwarded-for')
      ?.split(',')
      .map((part) => part.trim()) ?? []
  return forwarded.at(-Math.max(1, config().trustProxyHops)) ?? 'unknown'
}
