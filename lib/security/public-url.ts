/** Why the server does not go to an address that somebody gave it. */
export type UrlFault = 'format' | 'insecure' | 'credentials' | 'private'

const LONGEST = 2_000
/** Names that no public register hands out, and that a network at home or at work may answer to. */
const NEARBY = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion)$/

/**
 * An address on the public web that the server may be asked to fetch from: by https, at a name, on the usual port, without a
 * user and password in it. `webcal:` is how calendars write https. Where the name leads is for `readPublicWeb` to see.
 */
export function readPublicUrl(text: string): { url: URL } | { fault: UrlFault } {
  const written = text.trim().replace(/^webcals?:/i, 'https:')
  if (written.length > LONGEST || !URL.canParse(written)) return { fault: 'format' }
  const url = new URL(written)
  if (url.protocol === 'http:') return { fault: 'insecure' }
  if (url.protocol !== 'https:') return { fault: 'format' }
  if (url.username || url.password) return { fault: 'credentials' }
  url.hash = ''
  return isPublicName(url.hostname) && url.port === '' ? { url } : { fault: 'private' }
}

/** `URL` has written every form of an IPv4 address as four numbers, and an IPv6 address in brackets. */
function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  return name.includes('.') && !/^[\d.]+$/.test(name) && !name.startsWith('[') && !NEARBY.test(name)
}
