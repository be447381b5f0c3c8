import type { Typed } from '@/lib/refusals/result'
import { cleanText } from '@/lib/text/plain-text'

/**
 * A posted form as plain values: a name that came more than once becomes a list. Next's own fields and the form's (`$…`)
 * are left out. Every text that comes in this way is cleaned here, whatever its schema asks of it.
 */
export function formInput(formData: FormData): Typed {
  const input: Typed = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$')) continue
    const values = formData
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(cleanText)
    const [first = ''] = values
    input[name] = values.length > 1 ? values : first
  }
  return input
}
