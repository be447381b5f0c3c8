import type { Facts } from '@/lib/refusals/facts'
import type { Code } from '@/lib/refusals/register'

/** What stands in the way, as a code of the register. `field` names the input it belongs to. */
export type Issue = {
  field?: string
  code: Code
  facts?: Facts
  /** In the reader's language, from an action; what the browser itself finds has none. */
  sentence?: string
}

export type Typed = Record<string, string | string[]>

/** What became of one of several rows: what its change answered, or why it was refused, in the reader's language. */
export type RowOutcome<T> = { number: string } & (
  { done: T; refused?: undefined } | { done?: undefined; refused: string }
)

/** What a form action answers. `typed` is what was typed, so that nothing is lost without JavaScript either. */
export type FormState<T = unknown> =
  | { status: 'idle' }
  | { status: 'ok'; value: T }
  /** From an action also in words: what heads its errors, and what the page's title begins with while they stand. */
  | { status: 'refused'; issues: Issue[]; typed: Typed; title?: string; titlePrefix?: string }

export type FormAction<T = unknown> = (state: FormState<T>, formData: FormData) => Promise<FormState<T>>
