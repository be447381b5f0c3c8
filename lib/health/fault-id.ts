import { createHash } from 'node:crypto'

/** As `npm run audit:verify` names it: the same from one check to the next as long as the fault is. */
export function faultId({ kind, place, text }: { kind: string; place: string; text: string }): string {
  return createHash('sha256').update(`${kind}\n${place}\n${text}`).digest('hex').slice(0, 12)
}
