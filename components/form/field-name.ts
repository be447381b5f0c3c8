import type { z } from 'zod'

/**
 * The names a schema reads, of each of its branches; the keys themselves where a plain type is given, as for a query.
 * Without one there is no name, so a field that does not say whose it is does not compile, and neither does one that
 * the schema does not know. A schema that reads whatever comes (`z.record`) knows no names: name what it is made of.
 */
export type FieldName<S> = NoInfer<
  S extends z.ZodType ? (unknown extends z.input<S> ? Keys<z.output<S>> : Keys<z.input<S>>) : Keys<S>
>

type Keys<T> = T extends object ? { [K in keyof T]-?: string extends K ? never : K & string }[keyof T] : never
