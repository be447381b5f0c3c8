const LONGEST = 80
/** Addresses of their own below the blog's. */
const RESERVED = new Set(['skriv', 'write', 'tagg', 'tag'])
const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', ß: 'ss', đ: 'd', ł: 'l' }

/** A title as the last part of an address: 'Så läser du kraven!' → 'sa-laser-du-kraven'. Never empty. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[æøßđł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const cut = plain.length > LONGEST + 1 ? plain.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : plain
  const slug = cut.slice(0, LONGEST).replace(/^-+|-+$/g, '')
  return slug === '' || RESERVED.has(slug) ? ['inlagg', slug].filter(Boolean).join('-') : slug
}

/** The slug, or with the first number after it that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
