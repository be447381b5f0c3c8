/** By table and column: the least and the most; null where there is no such end. */
export type Bounds = Readonly<Record<string, readonly [least: number | null, most: number | null]>>

export type Bound = { measure: Measure; column: string; least: number | null; most: number | null }
export type Measure = 'length' | 'octet_length' | 'cardinality' | ''

const PART = /^(?:(length|octet_length|cardinality)\((\w+)\)|(\w+)) (>=|<=|>) (-?\d+)$/

/** The two ends that a whole rule sets for one column; null for a rule that says something else. */
export function boundIn(rule: string): Bound | null {
  const body = /^CHECK \((.*)\)$/s.exec(rule)?.[1] ?? ''
  const parts = body.split(' AND ').map((part) => PART.exec(part))
  let bound: Bound | null = null
  for (const part of parts) {
    if (!part) return null
    const [, measure = '', measured, plain, sign, value] = part
    const column = measured ?? plain ?? ''
    bound ??= { measure: measure as Measure, column, least: null, most: null }
    if (bound.column !== column || bound.measure !== measure) return null
    if (sign === '<=') bound.most = Number(value)
    else bound.least = Number(value) + (sign === '>' ? 1 : 0)
  }
  return bound
}

/** A value of this type whose measure is this; empty where there is none. */
export function valueMeasuring({ measure }: Bound, size: number, type: string): string {
  if (measure === '') return String(size)
  if (size < 0) return ''
  if (measure === 'cardinality') return `array_fill(${type === 'text[]' ? `'x'::text` : '1'}, array[${size}])`
  return type === 'bytea' ? `decode(repeat('00', ${size}), 'hex')` : `repeat('a', ${size})`
}
