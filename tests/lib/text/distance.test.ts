import fc from 'fast-check'
import { distance } from '@/lib/text/distance'

it.each([
  ['', '', 0],
  ['snickeri', 'snickeri', 0],
  ['snickeri', 'snickrei', 1],
  ['snickeri', 'snikeri', 1],
  ['snickeri', 'snickeriet', 2],
  ['åker', 'aker', 1],
  ['abc', '', 3],
  ['ca', 'abc', 3],
])('from %j to %j is %i', (one, other, off) => expect(distance(one, other)).toBe(off))

it('is the same both ways, nothing only for the same, and never more than the longer text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      const off = distance(one, other)
      expect(distance(other, one)).toBe(off)
      expect(off === 0).toBe(one === other)
      expect(off).toBeLessThanOrEqual(Math.max([...one].length, [...other].length))
    }),
  )
})
