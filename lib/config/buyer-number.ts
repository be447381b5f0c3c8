import { host } from '@/lib/config/host'

/** The organisation number of a municipality of the host's that is named in full, where it is known; otherwise what was typed. */
export function buyerNumber(typed: string | undefined, name: string): string | null {
  const named = name.trim().toLocaleLowerCase('sv')
  const known = host().municipalities.find(({ fullName }) => fullName.toLocaleLowerCase('sv') === named)
  return typed || known?.orgNumber || null
}
