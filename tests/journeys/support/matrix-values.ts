import { zone } from '@/lib/calendar/zone'

export type Fields = Record<string, string>

export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())

/** Nine digits with their check digit: an invented company for each run. */
export function fictiveNumber(): string {
  const nine = `5598${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`
  const sum = [...nine].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return nine + String((10 - (sum % 10)) % 10)
}

/** Runs at most `width` at a time, in order of arrival. */
export async function each<T>(items: readonly T[], width: number, run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: width }, work))
}
