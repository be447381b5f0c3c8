import shipped from '@/lib/config/dalarna.json'
import { hostSchema } from '@/lib/config/host-schema'

type Json = Record<string, unknown>

/** Where the file says a text, as paths. */
function texts(of: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof of === 'string') return [at]
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, value]) => texts(value, [...at, Array.isArray(of) ? Number(key) : key]))
}

function blankAt(at: (string | number)[]): unknown {
  const copy = structuredClone(shipped) as Json
  const last = at.at(-1) ?? ''
  const held = at.slice(0, -1).reduce<Json>((one, key) => one[key] as Json, copy)
  held[last] = ' '
  return copy
}

it('the shipped file is whole', () => {
  expect(hostSchema.safeParse(shipped).success).toBe(true)
})

it('no text of the host may be blank', () => {
  const firsts = texts(shipped).filter((at) => at.every((key) => typeof key === 'string' || key === 0))
  expect(firsts.length).toBeGreaterThan(20)
  expect(firsts.filter((at) => hostSchema.safeParse(blankAt(at)).success).map((at) => at.join('.'))).toEqual([])
})
