import { domainToUnicode } from 'node:url'

/** Letters of other scripts may be drawn like ours and name another domain: they stay as they are sent. */
const OF_OUR_LETTERS = /^[\p{Script=Latin}\p{N}.-]+$/u

/** An address as people know it: 'info@xn--keri-poa.example' → 'info@åkeri.example'. To be read; links keep the other. */
export function shownEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  if (at < 0 || !/(^|\.)xn--/i.test(domain)) return email
  const letters = domainToUnicode(domain)
  return letters !== '' && OF_OUR_LETTERS.test(letters) ? `${email.slice(0, at)}@${letters}` : email
}
