import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

type Day = `${string}On` | `${string}Day`

/** A row of the table as `columns` reads it: a day is its text, YYYY-MM-DD, and a column of codes has its codes. */
export type Row<Model, Codes extends { [K in keyof Model]?: unknown } = object> = {
  [K in keyof Model]: K extends keyof Codes ? Codes[K] : K extends Day ? DayText<Model[K]> : Model[K]
}
type DayText<T> = null extends T ? string | null : string

/** What is on the other side of a LEFT JOIN. */
export type OrNull<T> = { [K in keyof T]: T[K] | null }

/**
 * `c.stated_name AS "statedName"` and so on. The type of the row is picked by the same list of fields, so what is read
 * and what is promised cannot part. Fields are named in code, never by a visitor.
 */
export function columns(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)} AS "${field}"`).join(', '))
}

function columnOf(field: string): string {
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return /(On|Day)$/.test(field) ? `${column}::text` : column
}
