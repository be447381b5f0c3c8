import shipped from '../../lib/config/dalarna.json'
import type { Host } from '../../lib/config/host-schema'
import { StartRefusal } from './start-refusal'

/** The shipped file's telephone numbers and addresses are invented: none of them may be given to anyone in need. */
export function checkHost({ authority, buyerLine }: Host): void {
  const invented = Object.entries({
    'authority.phone': authority.phone === shipped.authority.phone,
    'authority.email': authority.email === shipped.authority.email,
    'authority.dpoEmail': authority.dpoEmail === shipped.authority.dpoEmail,
    'buyerLine.phone': buyerLine.phone === shipped.buyerLine.phone,
    'buyerLine.email': buyerLine.email === shipped.buyerLine.email,
  }).flatMap(([field, same]) => (same ? [field] : []))
  if (invented.length === 0) return
  throw new StartRefusal(`HOST_FILE: ${invented.join(', ')} as shipped, which is invented: write your own.`)
}
