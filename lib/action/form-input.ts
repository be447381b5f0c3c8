import type { Typed } from '@/lib/action/result'

/** A posted form as plain values: a name that came more than once becomes a list. Next's own fields are left out. */
export function formInput(formData: FormData): Typed {
  const input: Typed = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = formData.getAll(name).filter((value): value is string => typeof value === 'string')
    const [first = ''] = values
    input[name] = values.length > 1 ? values : first
  }
  return input
}
