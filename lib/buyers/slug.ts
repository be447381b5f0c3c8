import { addressWords } from '@/lib/text/fold'

/** 'Hur snabbt får vi betala?' → 'hur-snabbt-far-vi-betala'. At most 70 signs, whole words. */
export function slugOf(question: string): string {
  const plain = addressWords(question)
  const short = plain.length <= 70 ? plain : plain.slice(0, 71).replace(/-[^-]*$/, '')
  return short || 'fraga-och-svar'
}
