import { isIPv4, isIPv6 } from 'node:net'

/** Bits of an IPv6 address that one household or office is given: within them anyone may take a new address each time. */
const SUBSCRIBER_GROUPS = 4
const GROUPS = 8
/** Prefixes that carry an IPv4 address in their last two groups: mapped (RFC 4291), translated (RFC 7915), NAT64 (RFC 6052). */
const CARRYING = [
  [0, 0, 0, 0, 0, 0xffff],
  [0, 0, 0, 0, 0xffff, 0],
  [0x64, 0xff9b, 0, 0, 0, 0],
] as const

/**
 * Whom an address is counted as: an IPv4 address itself, also when written as IPv6, and an IPv6 address by its /64.
 * What is no address is counted as one: `unknown`.
 */
export function networkOf(address: string): string {
  const plain = bare(address)
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return 'unknown'
  const groups = groupsOf(plain)
  const [high = 0, low = 0] = groups.slice(-2)
  if (CARRYING.some((prefix) => prefix.every((group, at) => groups[at] === group)))
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups
    .slice(0, SUBSCRIBER_GROUPS)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** Without what some proxies write around it: brackets, a port, a zone. */
function bare(address: string): string {
  const text = address.trim()
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1]
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1]
  return (bracketed ?? withPort ?? text).replace(/%.*$/, '')
}

/** The address itself, as the access log keeps it, or null for what is none. */
export function addressIn(text: string): string | null {
  const plain = bare(text)
  if (!isIPv4(plain) && !isIPv6(plain)) return null
  const network = networkOf(plain)
  return isIPv4(network) ? network : plain
}

function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const first = numbersOf(head)
  if (tail === undefined) return first
  const last = numbersOf(tail)
  return [...first, ...Array<number>(GROUPS - first.length - last.length).fill(0), ...last]
}

function numbersOf(part: string): number[] {
  if (part === '') return []
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}
