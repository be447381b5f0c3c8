import { plainSpelling } from '@/lib/text/spelling'

const IN_ANGLES = /^[^<>]*<([^<>]+)>$/
const LABEL = /^(?:e-?post|e-?mail|mail)(?:adress| address)?\s*:\s*/
/** RFC 1035, written in any letters; a domain is no address of a page. */
const DOMAIN = /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u

/**
 * An address as it is kept and compared: lower case, and a domain of other letters as mail programs send it
 * ('info@åkeri.example' → 'info@xn--keri-poa.example'). Reads what comes along from a mail program, too:
 * 'mailto:a@b.se', 'Anna Berg <a@b.se>', 'E-post: a@b.se', 'a @ b.se', 'a@b.se.'. Whether it is an address is asked of the result.
 */
export function plainEmail(text: string): string {
  const line = plainSpelling(text)
  const bare = (IN_ANGLES.exec(line)?.[1] ?? line)
    .trim()
    .replace(LABEL, '')
    .replace(/^mailto:([^?]*).*$/, '$1')
  const trimmed = bare.replace(/^[\s"'(<[«»\u201d]+|[\s"').,;:!?>\]«»\u201d]+$/g, '').replace(/ ?@ ?/, '@')
  const at = trimmed.lastIndexOf('@')
  const domain = trimmed.slice(at + 1)
  return at > 0 && DOMAIN.test(domain) ? `${trimmed.slice(0, at)}@${asciiDomain(domain) ?? domain}` : trimmed
}

/** The browser and Node share this reading (UTS 46). */
function asciiDomain(domain: string): string | null {
  if (/^[\x20-\x7e]*$/.test(domain)) return domain
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
}
