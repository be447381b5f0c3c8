import type { FieldErrors } from 'react-hook-form'
import type { Code } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'

/** The refusals of a schema as issues: a schema's messages are refusal codes. Nested fields read `address.street`. */
export function issuesFrom(errors: FieldErrors): Issue[] {
  return collect(errors, '')
}

function collect(errors: Record<string, unknown>, prefix: string): Issue[] {
  return Object.entries(errors).flatMap(([key, entry]) => {
    if (typeof entry !== 'object' || entry === null || entry instanceof Element) return []
    const path = prefix ? `${prefix}.${key}` : key
    const { message } = entry as { message?: unknown }
    if (typeof message === 'string') {
      const code = message as Code
      return [path === '' || path === 'root' ? { code } : { field: path, code }]
    }
    return collect(entry as Record<string, unknown>, path)
  })
}
