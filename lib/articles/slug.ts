import { addressWords } from '@/lib/text/fold'

const LONGEST = 80
/** Addresses of their own below the blog's. */
const RESERVED = new Set(['skriv', 'write', 'tagg', 'tag'])

/** A title as the last part of an address: 'Så läser du kraven!' → 'sa-laser-du-kraven'. Never empty. */
export function slugOf(title: string): string {
  const plain = addressWords(title)
  const cut = plain.length > LONGEST + 1 ? plain.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : plain
  const slug = cut.slice(0, LONGEST).replace(/-$/, '')
  return slug === '' || RESERVED.has(slug) ? ['inlagg', slug].filter(Boolean).join('-') : slug
}

/** The slug, or with the first number after it that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
