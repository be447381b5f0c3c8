import { nodeHash } from '../verify-proof.mjs'

/** A Merkle tree that grows leaf by leaf and remembers only its whole subtrees: some twenty hashes for a million leaves. */
export class CompactTree {
  size = 0
  private readonly subtrees: { height: number; hash: Buffer }[] = []

  add(leaf: Buffer): void {
    let node = { height: 0, hash: leaf }
    for (let last = this.subtrees.at(-1); last?.height === node.height; last = this.subtrees.at(-1)) {
      this.subtrees.pop()
      node = { height: node.height + 1, hash: nodeHash(last.hash, node.hash) }
    }
    this.subtrees.push(node)
    this.size += 1
  }

  root(): Buffer {
    const [last, ...left] = this.subtrees.map(({ hash }) => hash).reverse()
    if (!last) throw new RangeError('An empty tree has signed nothing')
    return left.reduce((right, hash) => nodeHash(hash, right), last)
  }
}
