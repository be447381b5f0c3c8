/** 'Hur snabbt får vi betala?' → 'hur-snabbt-far-vi-betala'. At most 70 signs, whole words. */
export function slugOf(question: string): string {
  const plain = question
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = plain.length <= 70 ? plain : plain.slice(0, 71).replace(/-[^-]*$/, '')
  return short.replace(/-+$/, '') || 'fraga-och-svar'
}
