import type { Typed } from '@/lib/refusals/result'

/**
 * A posted form as plain values: a name that came more than once becomes a list. Next's own fields and the form's (`$…`) are left out, and so
 * is U+0000, which nobody types and PostgreSQL's text cannot hold.
 */
export function formInput(formData: FormData): Typed {
  const input: Typed = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$')) continue
    const values = formData
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map((value) => value.replaceAll('\u0000', ''))
    const [first = ''] = values
    input[name] = values.length > 1 ? values : first
  }
  return input
}
