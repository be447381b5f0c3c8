import { IntlMessageFormat, type FormatXMLElementFn, type Formatters, type PrimitiveType } from 'intl-messageformat'
import type { ReactNode } from 'react'

type Values = Record<string, PrimitiveType | ReactNode | FormatXMLElementFn<ReactNode>>

/** By language and text: as many as there are messages with something to fill in. */
const read = new Map<string, IntlMessageFormat>()
const numbers = new Map<string, Intl.NumberFormat>()
const plurals = new Map<string, Intl.PluralRules>()

const formatters: Formatters = {
  getNumberFormat: (...asked) => kept(numbers, asked, () => new Intl.NumberFormat(...asked)),
  getPluralRules: (...asked) => kept(plurals, asked, () => new Intl.PluralRules(...asked)),
  // Days and instants are written by formats.ts: no message has one to write.
  getDateTimeFormat: () => {
    throw new Error('A message is handed its days in words')
  },
}

/**
 * Stands in the place of `use-intl/format-message` (next.config.js), which reads every message anew for each request and
 * finds it again by all its formats written out. Here each is read once in a process. What is wrong with a message is
 * thrown, and told by use-intl as before.
 */
export default function formatMessage(
  key: string,
  message: unknown,
  values: Values | undefined,
  { locale }: { locale: string },
): ReactNode {
  if (typeof message !== 'string') throw new Error(`No message stands at ${key}, but more of them below it`)
  if (!values && !/[{<'#|]/.test(message)) return message
  const format = kept(read, [locale, message], () => new IntlMessageFormat(message, locale, undefined, { formatters }))
  const said = format.format<ReactNode>(values)
  return typeof said === 'object' ? said : String(said)
}
/** Messages can be read as they stand, with `t.raw`. */
formatMessage.raw = true

function kept<T>(among: Map<string, T>, by: readonly unknown[], make: () => T): T {
  const key = JSON.stringify(by)
  const known = among.get(key)
  if (known) return known
  const made = make()
  among.set(key, made)
  return made
}
