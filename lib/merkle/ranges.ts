/** Leaves from `from` up to and without `to`: a subtree, or the part of one that is filled. */
export type Range = { from: number; to: number }

/** The largest power of two below a number of at least 2: where a tree of so many leaves is split (RFC 9162, 2.1.1). */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/** The subtrees whose hashes prove that a leaf stands at its place in a tree of `size` leaves (RFC 9162, 2.1.3.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (index < 0 || index >= size) throw new RangeError('The leaf lies outside the tree')
  return path(index, { from: 0, to: size })
}

/** The subtrees whose hashes prove that a tree of `size` leaves goes on from its first `former` (RFC 9162, 2.1.4.1). */
export function consistencyRanges(former: number, size: number): Range[] {
  if (former < 1 || former > size) throw new RangeError('There is no such former tree')
  return former === size ? [] : subproof(former, { from: 0, to: size }, true)
}

function path(index: number, { from, to }: Range): Range[] {
  if (to - from === 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...path(index, { from, to: middle }), { from: middle, to }]
    : [...path(index, { from: middle, to }), { from, to: middle }]
}

/** `known`: the former tree is this whole range, whose hash the reader has. */
function subproof(former: number, { from, to }: Range, known: boolean): Range[] {
  if (former === to) return known ? [] : [{ from, to }]
  const middle = from + splitOf(to - from)
  return former <= middle
    ? [...subproof(former, { from, to: middle }, known), { from: middle, to }]
    : [...subproof(former, { from: middle, to }, false), { from, to: middle }]
}
