import 'server-only'
import { BlockList, isIP } from 'node:net'

/** What IANA keeps for one's own network, this machine, many at once, examples and tunnels. */
const KEPT_4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of 2000::/3, the only IPv6 addresses that are anybody's: tunnels that hold an IPv4 address, and examples. */
const KEPT_6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const kept = new BlockList()
for (const [net, bits] of KEPT_4) kept.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of KEPT_6) kept.addSubnet(net, bits, 'ipv6')
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an IP address is one on the public internet. What is written as IPv4 inside IPv6 (mapped, compatible, NAT64) lies
 * outside 2000::/3, and so do link-local, unique-local and multicast.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return false
  if (version === 4) return !kept.check(address, 'ipv4')
  return global.check(address, 'ipv6') && !kept.check(address, 'ipv6')
}
