import type { Range } from '@/lib/merkle/ranges'

/** Leaf hashes that are given out at once: 6.5 million signs. */
export const LEAVES_AT_ONCE = 100_000

/** The files in which all leaves of a checkpoint are given out, in their order. */
export function leafFiles(size: number): Range[] {
  return Array.from({ length: Math.ceil(size / LEAVES_AT_ONCE) }, (_, i) => ({
    from: i * LEAVES_AT_ONCE,
    to: Math.min(size, (i + 1) * LEAVES_AT_ONCE),
  }))
}
