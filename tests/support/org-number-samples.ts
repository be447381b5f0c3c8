import fc from 'fast-check'

import { luhnHolds } from '@/lib/companies/org-number'

/** The ten digits that begin with these nine. */
export function withCheckDigit(nine: string): string {
  const digit = Array.from({ length: 10 }, (_, i) => `${nine}${i}`).find(luhnHolds)
  if (digit === undefined) throw new Error('no check digit')
  return digit
}

const pad = (n: number, width: number) => String(n).padStart(width, '0')
export const anyLegal = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 20, max: 99 }), fc.integer({ min: 0, max: 99_999 }))
  .map(([group, middle, serial]) => withCheckDigit(`${group}${middle}${pad(serial, 5)}`))
export const anySole = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-22T00:00:00Z'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
    fc.boolean(),
  )
  .map(([born, serial, coordination]) => {
    const day = born.toISOString().slice(0, 10)
    const date = pad(Number(day.slice(8)) + (coordination ? 60 : 0), 2)
    return {
      year: Number(day.slice(0, 4)),
      ten: withCheckDigit(day.slice(2, 4) + day.slice(5, 7) + date + pad(serial, 3)),
    }
  })
