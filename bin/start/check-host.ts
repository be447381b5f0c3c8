import first from '../../lib/config/dalarna.json'
import second from '../../lib/config/varmland.json'
import type { Host } from '../../lib/config/host-schema'
import { StartRefusal } from './start-refusal'

const waysToReach = ({ authority, buyerLine }: Pick<Host, 'authority' | 'buyerLine'>) => ({
  'authority.phone': authority.phone,
  'authority.email': authority.email,
  'authority.dpoEmail': authority.dpoEmail,
  'buyerLine.phone': buyerLine.phone,
  'buyerLine.email': buyerLine.email,
})

/** The shipped files' telephone numbers and addresses are invented: none of them may be given to anyone in need. */
const INVENTED = new Set([first, second].flatMap((shipped) => Object.values(waysToReach(shipped)).map(spelling)))

export function checkHost(host: Host): void {
  const invented = Object.entries(waysToReach(host)).flatMap(([field, value]) =>
    INVENTED.has(spelling(value)) ? [field] : [],
  )
  if (invented.length === 0) return
  throw new StartRefusal(`HOST_FILE: ${invented.join(', ')} as shipped, which is invented: write your own.`)
}

/** A number with other spaces is the same number. */
function spelling(value: string): string {
  return value.toLowerCase().replaceAll(/[ -]/g, '')
}
