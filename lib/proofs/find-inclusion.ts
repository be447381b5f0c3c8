import 'server-only'
import { inclusionRanges } from '@/lib/merkle/ranges'
import { hashesOfRanges } from '@/lib/proofs/hashes-of-ranges'

/** In base64, from the leaf up: the proof that a leaf stands at its place in the tree of the first `size`. */
export function findInclusion(index: number, size: number): Promise<string[]> {
  return hashesOfRanges(inclusionRanges(index, size))
}
