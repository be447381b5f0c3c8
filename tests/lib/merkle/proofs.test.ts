import fc from 'fast-check'
import { leafHash, provesConsistency, provesInclusion, rootOf } from '@/bin/verify-proof.mjs'
import { consistencyRanges, inclusionRanges, type Range } from '@/lib/merkle/ranges'

/** Leaves and roots of the reference log of RFC 6962's authors (certificate-transparency, merkle_tree_test). */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const known = INPUTS.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1')))
const leaves = Array.from({ length: 64 }, (_, i) => leafHash(`event ${i}`))
const hashOf = ({ from, to }: Range) => rootOf(leaves.slice(from, to))
const rootAt = (size: number) => hashOf({ from: 0, to: size })
const inclusion = (index: number, size: number) => inclusionRanges(index, size).map(hashOf)
const consistency = (from: number, to: number) => consistencyRanges(from, to).map(hashOf)

describe('the tree', () => {
  it('is that of the reference log', () => {
    expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(ROOTS.map((_, i) => rootOf(known.slice(0, i + 1)).toString('hex'))).toEqual(ROOTS)
  })
})

describe('a proof that a leaf is there', () => {
  it('holds for every leaf of every tree, at its own place only', () => {
    const wrong: string[] = []
    for (let size = 1; size <= leaves.length; size++)
      for (let index = 0; index < size; index++) {
        const proof = inclusion(index, size)
        const leaf = leaves[index] ?? Buffer.alloc(0)
        const holds = provesInclusion(leaf, index, size, proof, rootAt(size))
        const holdsBeside = provesInclusion(leaf, (index + 1) % size, size, proof, rootAt(size))
        if (!holds || holdsBeside !== (size === 1)) wrong.push(`${index} of ${size}`)
      }
    expect(wrong).toEqual([])
  })

  it('does not hold when anything of it is changed', () => {
    const place = fc
      .integer({ min: 2, max: 64 })
      .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)))
    const change = fc.constantFrom('leaf', 'root', 'hash', 'shorter', 'longer', 'swapped', 'size')
    fc.assert(
      fc.property(place, change, fc.nat(), ([index, size], what, which) => {
        const proof = inclusion(index, size)
        const leaf = leaves[index] ?? Buffer.alloc(0)
        const at = which % proof.length
        const given: Record<string, Parameters<typeof provesInclusion>> = {
          leaf: [leafHash('another'), index, size, proof, rootAt(size)],
          root: [leaf, index, size, proof, rootOf([...leaves.slice(0, size - 1), leafHash('another')])],
          hash: [leaf, index, size, proof.map((hash, i) => (i === at ? leaf : hash)), rootAt(size)],
          shorter: [leaf, index, size, proof.filter((_, i) => i !== at), rootAt(size)],
          longer: [leaf, index, size, [...proof, leaf], rootAt(size)],
          swapped: [leaf, index, size, [...proof].reverse(), rootAt(size)],
          size: [leaf, index, size * 2, proof, rootAt(size)],
        }
        if (what === 'swapped' && proof.length < 2) return
        expect(provesInclusion(...(given[what] ?? [leaf, index, size, proof, rootAt(size)]))).toBe(false)
      }),
    )
  })

  it('is not one for a place outside the tree, and nothing is made for one', () => {
    for (const index of [-1, 64, 0.5, Number.NaN])
      expect(provesInclusion(leaves[0] ?? Buffer.alloc(0), index, 64, inclusion(0, 64), rootAt(64))).toBe(false)
    expect(() => inclusionRanges(64, 64)).toThrow(RangeError)
  })
})

describe('a proof that a tree goes on from another', () => {
  it('holds for every two sizes, and for no other former tree', () => {
    const wrong: string[] = []
    for (let to = 1; to <= leaves.length; to++)
      for (let from = 1; from <= to; from++) {
        const proof = consistency(from, to)
        const other = rootOf([...leaves.slice(0, from - 1), leafHash('another')])
        const forged = [
          provesConsistency(from, other, to, rootAt(to), proof),
          provesConsistency(from, rootAt(from), to, other, proof),
          provesConsistency(from, rootAt(from), to, rootAt(to), [...proof, other]),
          proof.length > 0 && provesConsistency(from, rootAt(from), to, rootAt(to), proof.slice(0, -1)),
        ]
        const holds = provesConsistency(from, rootAt(from), to, rootAt(to), proof)
        if (!holds || forged.includes(true)) wrong.push(`${from} of ${to}`)
      }
    expect(wrong).toEqual([])
  })

  it('is not one from nothing, or backwards', () => {
    expect(provesConsistency(0, rootOf([]), 4, rootAt(4), [])).toBe(false)
    expect(provesConsistency(4, rootAt(4), 2, rootAt(2), consistency(2, 4))).toBe(false)
    expect(() => consistencyRanges(0, 4)).toThrow(RangeError)
    expect(() => consistencyRanges(5, 4)).toThrow(RangeError)
  })
})
