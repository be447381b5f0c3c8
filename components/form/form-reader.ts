import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { formValues, type FormValues } from './form-values'

/** Lets the schema judge what the server will read, the form's own data, rather than the browser's typed idea of it. */
export function formReader(schema: z.ZodType | undefined) {
  let values: FormValues = {}
  const resolve = schema && (zodResolver(schema as z.ZodType<FieldValues, FieldValues>) as Resolver)
  const resolver: Resolver | undefined = resolve && ((_typed, context, options) => resolve(values, context, options))
  return {
    resolver,
    read: (data: FormData) => {
      values = formValues(data)
    },
  }
}
