import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { WITHHELD } from '@/lib/extracts/codes'

/** What a company is known by to those around it. */
export type Traits = { municipality: string; sector: string; size: string }

const STEPS: readonly (readonly (keyof Traits)[])[] = [
  ['municipality', 'sector', 'size'],
  ['municipality', 'sector'],
  ['municipality'],
  [],
]

/**
 * The traits of each row, each combination shared by five companies or more: what fewer share is told without the size,
 * then without the sector, then not at all.
 */
export function coarseTraits(rows: readonly (Traits & { company: string })[]): Traits[] {
  const step = rows.map(() => 0)
  for (let at = 0; at < STEPS.length - 1; at += 1) {
    const companies = new Map<string, Set<string>>()
    const keyOf = (row: Traits) => JSON.stringify(STEPS[at]?.map((name) => row[name]))
    rows.forEach((row, index) => {
      if (step[index] !== at) return
      const known = companies.get(keyOf(row)) ?? new Set()
      companies.set(keyOf(row), known.add(row.company))
    })
    rows.forEach((row, index) => {
      if (step[index] === at && (companies.get(keyOf(row))?.size ?? 0) < LEAST_SHOWN) step[index] = at + 1
    })
  }
  return rows.map((row, index) => {
    const kept = STEPS[step[index] ?? 0] ?? []
    const shown = (name: keyof Traits) => (kept.includes(name) ? row[name] : WITHHELD)
    return { municipality: shown('municipality'), sector: shown('sector'), size: shown('size') }
  })
}
