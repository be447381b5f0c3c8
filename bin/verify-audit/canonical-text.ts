export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** RFC 8785 text of a value, or nothing for what the trail never holds: fractions, unsafe integers, half surrogates. */
export function canonicalText(value: Json): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? undefined : JSON.stringify(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return enclose('[', value.map(canonicalText), ']')
  // Array.prototype.sort compares UTF-16 code units, which is the order RFC 8785 asks for.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return enclose('{', members.map(memberText), '}')
}

function memberText([key, value]: [string, Json]): string | undefined {
  const name = canonicalText(key)
  const text = canonicalText(value)
  return name === undefined || text === undefined ? undefined : `${name}:${text}`
}

function enclose(open: string, parts: (string | undefined)[], close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`
}
