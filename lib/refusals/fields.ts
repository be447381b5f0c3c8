import { z } from 'zod'
import type { PlainFormCode } from '@/lib/refusals/facts'

/** Refusals: `code` when there is nothing, `text-too-long`. */
export const requiredText = (code: PlainFormCode, max: number) =>
  z.string().trim().min(1, code).max(max, 'text-too-long')

/** Empty when there is nothing. Refusal `text-too-long`. */
export const optionalText = (max: number) => z.string().trim().max(max, 'text-too-long').default('')

/** The same for a column that is null when there is nothing. */
export const textOrNull = (max: number) => optionalText(max).transform((text) => text || null)

/** A box: browsers post a word when it is ticked and nothing when it is not. */
export const ticked = z.preprocess((value) => value === 'on' || value === 'yes' || value === true, z.boolean())

/** A field that a form posts none, one or many times. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value: unknown): unknown =>
      value === undefined || value === '' || value === false ? [] : Array.isArray(value) ? value : [value],
    z.array(item).max(50),
  )
}
