import { reach } from './key-acts'

/** A key whose link is being followed, and what has been written since for the field that it comes to. */
export type CarriedKey = { key: string; written: string; at: number }

const WRITTEN = /^[\d:,.]$/
/** So long may a page take. After that what is pressed belongs to the page that is there. */
const ARRIVES_WITHIN_MS = 5_000

const isLate = ({ at }: CarriedKey) => performance.now() - at > ARRIVES_WITHIN_MS

/** Keeps what hands write before the page is there: half of a number would be another number. True where it was kept. */
export function keepWritten(carried: CarriedKey | null, key: string): boolean {
  if (!carried || isLate(carried)) return false
  if (WRITTEN.test(key)) carried.written += key
  // Whoever presses it too early presses it again, with the number before their eyes.
  return key === 'Enter' || WRITTEN.test(key)
}

/** Does on the page that was led to what the key does there, with what was written on the way in its field. */
export function arrive(carried: CarriedKey): void {
  const { key, written } = carried
  if (isLate(carried) || reach(key, 'here') !== 'here' || written === '') return
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement) || field.type !== 'text') return
  field.value = written
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
