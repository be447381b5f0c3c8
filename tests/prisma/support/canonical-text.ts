/** RFC 8785 for what events hold: objects, lists, text, whole numbers, true, false and null. */
export function canonicalText(value: unknown): string {
  const sorted = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
  if (!sorted) throw new TypeError('nothing to write')
  return sorted
}
