import { z } from 'zod'

/** A field that a form posts none, one or many times. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value: unknown): unknown =>
      value === undefined || value === '' || value === false ? [] : Array.isArray(value) ? value : [value],
    z.array(item).max(50),
  )
}
