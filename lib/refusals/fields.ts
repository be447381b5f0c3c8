import { z } from 'zod'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { cleanText, lengthOf, manyLines, oneLine } from '@/lib/text/plain-text'

const within = (max: number) => (text: string) => lengthOf(text) <= max

/** One line; empty when there is nothing. For what has rules of its own. */
export const typedLine = (code?: PlainFormCode) => z.string(code).overwrite(oneLine)

/** Several lines, with paragraphs. */
export const typedText = (code?: PlainFormCode) => z.string(code).overwrite(manyLines)

/** A whole form as it was posted; each of its fields is judged by a field of its own. */
export const postedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** A text that is being written: spaces at its ends are kept, too. Refusal: `code`. */
export const textSoFar = (max: number, code: PlainFormCode) =>
  z.string().overwrite(cleanText).refine(within(max), code).default('')

/** Refusals: `code` when there is nothing, `text-too-long`. */
export const requiredLine = (code: PlainFormCode, max: number) =>
  typedLine(code).min(1, code).refine(within(max), 'text-too-long')

/** Refusals: `code` when there is nothing, `text-too-long`. */
export const requiredText = (code: PlainFormCode, max: number) =>
  typedText(code).min(1, code).refine(within(max), 'text-too-long')

/** Empty when there is nothing. Refusal `text-too-long`. */
export const optionalLine = (max: number) => typedLine().refine(within(max), 'text-too-long').default('')

/** Empty when there is nothing. Refusal `text-too-long`. */
export const optionalText = (max: number) => typedText().refine(within(max), 'text-too-long').default('')

/** The same for a column that is null when there is nothing. */
export const lineOrNull = (max: number) => optionalLine(max).transform((text) => text || null)

/** The same for a column that is null when there is nothing. */
export const textOrNull = (max: number) => optionalText(max).transform((text) => text || null)

/**
 * A line that `read` understands, as what it means. Refusals: `missing` when there is nothing, otherwise what `read` says
 * is wrong with it.
 */
export const readLine = <T extends string | number | object>(
  read: (line: string) => { value: T } | { fault: PlainFormCode },
  missing: PlainFormCode,
) =>
  typedLine(missing).transform((line, context): T => {
    if (line === '') return refuse(context, missing)
    const answer = read(line)
    return 'value' in answer ? answer.value : refuse(context, answer.fault)
  })

function refuse(context: z.core.$RefinementCtx, code: PlainFormCode): never {
  context.addIssue(code)
  return z.NEVER
}

/** What the system itself wrote into a form or a link: never typed, and no text. Refusal `code`. */
export const handed = (max: number, code: PlainFormCode) => z.string(code).min(1, code).max(max, code)

/** A whole number from `min` to `max`, of which `code` tells both. An emptied field is no number, and not 0 either. */
export const wholeNumber = (min: number, max: number, code: PlainFormCode) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' ? readWhole(typed) : typed),
    z.number(code).int(code).min(min, code).max(max, code),
  )

function readWhole(typed: string): number | undefined {
  const line = oneLine(typed)
  return /^\d{1,15}$/.test(line) ? Number(line) : undefined
}

/** The largest number that a column of the database holds. */
const MOST = 2_147_483_647

/** A number that the form was drawn with, a version or a count that was seen: never typed, and none that no row can have. */
export const seenNumber = (min = 0) => z.coerce.number().int().min(min).max(MOST)

/** A code of the host's own, as addresses carry it and the trail tells it: it does not begin with its hyphen. */
export const shortCode = (min: number, max: number) => new RegExp(`^[a-z0-9][a-z0-9-]{${min - 1},${max - 1}}$`)

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
