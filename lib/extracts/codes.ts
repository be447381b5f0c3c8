/** How the columns of an extract are to be read. Another number for other columns: what was taken out before is then of another form. */
export const EXTRACT_FORM = 1

/** What stands in place of a trait that too few companies share. */
export const WITHHELD = 'withheld'

/** Of a contract that was won. The exact value is published with the award, and would lead to the company. */
export const VALUE_BANDS = [
  { code: 'under-100k', below: 100_000 },
  { code: '100k-1m', below: 1_000_000 },
  { code: '1m-10m', below: 10_000_000 },
  { code: 'over-10m', below: Infinity },
] as const

export function valueBand(sek: number): string {
  return VALUE_BANDS.find(({ below }) => sek < below)?.code ?? ''
}
