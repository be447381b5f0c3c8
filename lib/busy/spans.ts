/** From an instant until, and without, another, in milliseconds. */
export type Span = { from: number; to: number }

/** Within the window, in order; what touches or overlaps is one, so that nobody can tell one thing from the next. */
export function mergedSpans(spans: readonly Span[], within: Span): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const [from, to] = [Math.max(span.from, within.from), Math.min(span.to, within.to)]
    if (!(from < to)) continue
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}
